import { Command, CommanderError, Option } from 'commander';
import type { Localised } from '../kernel/localised.js';
import { readConfig } from '../platform/config.js';
import { asCampaign, asCount, asFactor, asId, asLocale, asName, asNames, asNotedHead, asText } from './arguments.js';
import { verifyAudit } from './audit.js';
import { backup, exportErasures, replayErasures, restore } from './backup.js';
import { checkContent } from './check-content.js';
import { demo } from './demo.js';
import { doctor } from './doctor.js';
import { explainAndExit } from './explain.js';
import { decideOnFlag, listFlags } from './flags.js';
import { invite, type InviteOptions } from './invite.js';
import { migrate } from './migrate.js';
import { giveMoreTime, listMoreTime } from './more-time.js';
import { passwordLink } from './password.js';
import { serve } from './serve.js';
import { say } from './terminal.js';
import { explainUsage, speakTheLanguage, usageExitCodeOf } from './usage.js';
import { version } from './version.js';

/** A command with what it does and an example to copy. */
function add(parent: Command, usage: string, does: Localised, example: string): Command {
  return parent
    .command(usage)
    .description(say(does))
    .addHelpText('after', `\n${say({ fr: 'Exemple :', en: 'Example:' })}\n  $ agilometre ${example}`);
}

const option = (flags: string, does: Localised): Option => new Option(flags, say(does));

function theProgram(): Command {
  const program = new Command('agilometre');
  program
    .description(say({ fr: 'Mesure l’agilité numérique.', en: 'Measures digital agility.' }))
    .version(version, '-V, --version', say({ fr: 'affiche la version', en: 'show the version' }));
  addService(program);
  addData(program);
  addAudit(program);
  addPeople(program);
  addAccounts(program);
  speakTheLanguage(program);
  return program;
}

function addService(program: Command): void {
  add(
    program,
    'serve',
    { fr: 'met à jour la base, charge le contenu, sert', en: 'migrate, load content, serve' },
    'serve',
  ).action(async () => {
    await serve(process.env);
  });
  add(
    program,
    'migrate',
    { fr: 'met à jour la base et charge le contenu, sans servir', en: 'migrate and load content, without serving' },
    'migrate',
  ).action(migrate);
  add(
    program,
    'demo',
    {
      fr: 'remplit une base neuve d’une organisation fictive, et sert',
      en: 'fill a fresh database with a fictitious organisation, and serve',
    },
    'demo',
  ).action(() => demo(process.env));
  add(
    program,
    'doctor',
    { fr: 'examine ce dont le service a besoin', en: 'examine what the service needs' },
    'doctor',
  ).action(async () => {
    if (!(await doctor(process.env))) process.exitCode = 1;
  });
}

function addData(program: Command): void {
  const content = program.command('content').description(say({ fr: 'le contenu', en: 'the content' }));
  add(
    content,
    'check [folder]',
    {
      fr: 'vérifie un dossier de contenu : fichier, ligne, raison',
      en: 'check a folder of content: file, line, reason',
    },
    'content check ./assessments',
  ).action((folder?: string) => checkContent(folder ?? readConfig(process.env).contentDir));
  add(
    program,
    'backup <file>',
    { fr: 'sauvegarde tout, pendant que le service tourne', en: 'back everything up while the service runs' },
    'backup agilometre-2026-11-23.backup',
  ).action(backup);
  add(
    program,
    'restore <file>',
    { fr: 'remplit une base vide d’une sauvegarde', en: 'fill an empty database from a backup' },
    'restore agilometre-2026-11-23.backup',
  )
    .addOption(
      option('--erasures <file>', {
        fr: 'la liste de ce qui a été effacé depuis ; sans elle, celle qui est à côté de la sauvegarde',
        en: 'the list of what was erased since; without it, the one beside the backup',
      }),
    )
    .action((file: string, options: { erasures?: string }) => restore(file, options));
  addErasures(program);
}

function addErasures(program: Command): void {
  const erasures = program.command('erasures').description(say({ fr: 'les effacements', en: 'the erasures' }));
  add(
    erasures,
    'export <file>',
    { fr: 'écrit ou complète la liste de ce qui a été effacé', en: 'write or complete the list of what was erased' },
    'erasures export agilometre-erasures.json',
  ).action(exportErasures);
  add(
    erasures,
    'replay <file>',
    {
      fr: 'efface de nouveau ce que la liste dit et qui est revenu',
      en: 'erase again what the list says and has come back',
    },
    'erasures replay agilometre-erasures.json',
  ).action(replayErasures);
}

function addAudit(program: Command): void {
  const audit = program.command('audit').description(say({ fr: 'le journal d’audit', en: 'the audit trail' }));
  add(
    audit,
    'verify',
    {
      fr: 'suit la chaîne du journal et nomme le premier maillon rompu',
      en: 'follow the chain of the trail and name the first broken link',
    },
    'audit verify',
  )
    .addOption(
      option('--noted <organisation/place:digest>', {
        fr: 'ce qui avait été noté ailleurs : la chaîne doit encore le contenir',
        en: 'what was noted elsewhere: the chain must still hold it',
      }).argParser(asNotedHead),
    )
    .action(({ noted }: { noted?: ReturnType<typeof asNotedHead> }) => verifyAudit(noted ?? null));
}

function addAccounts(program: Command): void {
  add(
    program,
    'password <email>',
    {
      fr: 'écrit un lien d’une heure, à usage unique, pour choisir un mot de passe',
      en: 'print a link that works once, within an hour, to choose a password',
    },
    'password camille.martin@exemple.fr',
  )
    .addOption(
      option('--organisation <id>', {
        fr: 'quand plusieurs organisations connaissent l’adresse',
        en: 'when several organisations know the address',
      }).argParser(asId),
    )
    .action((email: string, options: { organisation?: string }) => passwordLink(email, options));
}

function addPeople(program: Command): void {
  add(
    program,
    'invite',
    { fr: 'crée des liens de candidat', en: 'make candidate links' },
    'invite --campaign latest --count 3 --locale fr',
  )
    .addOption(
      option('--campaign <id>', {
        fr: 'la campagne : son identifiant, ou latest',
        en: 'the campaign: its id, or latest',
      })
        .argParser(asCampaign)
        .makeOptionMandatory(),
    )
    .addOption(option('--count <n>', { fr: 'combien de liens', en: 'how many links' }).argParser(asCount).default(1))
    .addOption(option('--locale <fr|en>', { fr: 'la langue', en: 'the language' }).argParser(asLocale).default('fr'))
    .addOption(
      option('--name <name>', { fr: 'pour une personne ; peut être répété', en: 'for one person; may be repeated' })
        .argParser(asNames)
        .conflicts('count'),
    )
    .action((options: InviteOptions) => invite(options));

  const flags = program
    .command('flags')
    .description(say({ fr: 'les questions signalées', en: 'questions reported as broken' }));
  add(flags, 'list', { fr: 'les signalements en attente', en: 'the reports that wait' }, 'flags list').action(
    listFlags,
  );
  addFlagDecision(flags);

  const moreTime = program
    .command('more-time')
    .description(say({ fr: 'les demandes de temps', en: 'requests for more time' }));
  add(moreTime, 'list', { fr: 'les demandes en attente', en: 'the requests that wait' }, 'more-time list').action(
    listMoreTime,
  );
  add(
    moreTime,
    'grant <invitation>',
    { fr: 'accorde plus de temps avant le début du test', en: 'give more time before the test begins' },
    'more-time grant 0199d7f2-0000-7000-8000-000000000000 --factor 1.33',
  )
    .addOption(
      option('--factor <n>', { fr: 'la durée multipliée par', en: 'the duration multiplied by' })
        .argParser(asFactor)
        .makeOptionMandatory(),
    )
    .action((id: string, { factor }: { factor: number }) => giveMoreTime(asId(id), factor));
}

function addFlagDecision(flags: Command): void {
  add(
    flags,
    'decide <flag>',
    { fr: 'tranche un signalement, en son nom et avec une raison', en: 'decide a report, by name and with a reason' },
    'flags decide 0199d7f2-0000-7000-8000-000000000000 --withdraw --by "A. Martin" --reason "…"',
  )
    .addOption(
      option('--withdraw', { fr: 'la question ne compte plus', en: 'the question no longer counts' }).conflicts('keep'),
    )
    .addOption(option('--keep', { fr: 'la question compte', en: 'the question counts' }))
    .addOption(option('--by <name>', { fr: 'qui décide', en: 'who decides' }).argParser(asName).makeOptionMandatory())
    .addOption(option('--reason <text>', { fr: 'pourquoi', en: 'why' }).argParser(asText).makeOptionMandatory())
    .action((id: string, given: { withdraw?: true; keep?: true; by: string; reason: string }, command: Command) => {
      if (!given.withdraw && !given.keep) {
        command.error(say({ fr: 'dites --withdraw ou --keep', en: 'say --withdraw or --keep' }));
      }
      const verdict = given.withdraw ? 'withdraw' : 'keep';
      return decideOnFlag(asId(id), { verdict, by: given.by, reason: given.reason });
    });
}

/** Runs one command. A refusal ends with 1, a usage error with 2, each in one clear line. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  // `agilometre … | head` closes the pipe when it has read enough: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const program = theProgram();
  try {
    if (argv.length <= 2) program.outputHelp();
    else await program.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) explainAndExit(error);
    const complaint = explainUsage(error);
    if (complaint !== null) process.stderr.write(`${complaint}\n`);
    process.exit(usageExitCodeOf(error));
  }
}
