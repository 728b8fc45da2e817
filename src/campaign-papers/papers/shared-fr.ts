import type { Said } from './said.js';
import type { SharedWords } from './shared-words.js';

const MISSING = '[à compléter]';

const dates = ({ opens, closes }: Said): string => `du ${opens ?? MISSING} au ${closes ?? MISSING}`;

export const SHARED_FR: SharedWords = {
  missing: MISSING,
  columns: { facts: ['Élément', 'Ce qui est prévu'], access: ['Qui', 'Ce qui est visible'] },
  footer: (title, { campaign, printed }) => `${title} · établi le ${printed} · ${campaign || MISSING}`,
  fill: (what) => `À compléter par l’organisation : ${what}`,
  state: ({ isLaunched, printed }) =>
    isLaunched
      ? `Campagne lancée. Document établi le ${printed}, avec les réglages de ce jour.`
      : `Projet de campagne : personne n’a été invité. Document établi le ${printed}, avec les réglages de ce jour.`,
  facts: (said) => [
    ['Organisation', said.organisation],
    ['Campagne', said.campaign || MISSING],
    ['Usage', said.isHiring ? 'Recrutement' : 'Promotion interne'],
    ['Métier visé', said.job ?? MISSING],
    ['Dates', dates(said)],
    ['Réponse promise au plus tard le', said.answerBy ?? 'aucune date annoncée'],
    [
      'Personnes concernées',
      said.isOpenLink ? `${said.people} invitées, et qui postule par le lien ouvert` : said.people,
    ],
    [
      'Test',
      `${said.model} : de ${said.fewest} à ${said.most} questions, ${said.minutes === null ? 'sans limite de temps' : `en ${said.minutes} minutes au plus`}`,
    ],
    ['Notice remise aux personnes', `version ${said.notice} (contenu ${said.release})`],
    ['Contact', said.contact ?? MISSING],
  ],
  method: ({ bank, domains }) => ({
    heading: 'Comment fonctionne le test',
    text: [
      `Le test est adaptatif. Après chaque réponse, un calcul statistique (théorie de la réponse à l’item) estime l’aisance de la personne dans chacun des ${domains} domaines, puis choisit la question suivante parmi les ${bank} de la banque : une question utile à la mesure, dans un domaine encore peu vu, qui n’a pas été posée trop souvent. Deux personnes ne reçoivent donc pas le même test.`,
      'Le calcul ne connaît que les réponses. Ni l’âge, ni le genre, ni le parcours, ni le temps passé n’entrent dans le résultat. Les questions et les règles de calcul sont figées au début de chaque test ; chaque choix de question et chaque réponse sont enregistrés, pour pouvoir être vérifiés ensuite.',
    ],
  }),
  never: () => ({
    heading: 'Ce que le test ne fait jamais',
    points: [
      'Il ne décide pas. Une personne nommée décide, et doit écrire des raisons qui vont au-delà du score.',
      'Il n’écarte personne : aucun seuil ne ferme une candidature, aucun refus n’est automatique.',
      'Il ne donne ni rang ni recommandation. Les résultats sont rangés par nom et toujours montrés avec leur marge d’erreur.',
      'Il ne mesure ni la personnalité, ni les émotions, ni la valeur d’une personne. Il n’utilise ni caméra, ni micro.',
      'Il n’apprend pas tout seul : aucune réponse ne change les questions ou le calcul sans qu’une personne publie un nouveau contenu.',
    ],
  }),
  length: ({ fewest, most, minutes }) => ({
    heading: 'Longueur et durée',
    text: [
      `De ${fewest} à ${most} questions, ${minutes === null ? 'sans limite de temps' : `en ${minutes} minutes au plus`}, après un entraînement qui ne compte pas. Le test s’arrête dès que la mesure est assez sûre. Après une interruption, le même lien ramène à la même question.`,
    ],
  }),
  accommodations: () => ({
    heading: 'Aménagements',
    text: [
      'Chaque personne peut demander plus de temps avant de commencer, d’un bouton, sans donner de raison. Les raisons ne sont ni demandées ni gardées.',
    ],
    points: [
      'Temps multiplié, jusqu’à quatre fois, ou aucune limite de temps.',
      'Pause permise, une demi-heure en tout.',
      'Seulement des questions qui ne perdent rien à être entendues, avec un lecteur d’écran ; le résultat dit ce qui n’a pas été proposé.',
      'Test conçu pour le clavier, le doigt et les lecteurs d’écran (RGAA 4.1, WCAG 2.2 AA).',
    ],
  }),
  margin: (said) => ({
    heading: 'Marge d’erreur',
    text: [
      `Les scores vont de ${said.scale[0]} à ${said.scale[1]}. Le test vise une marge de ${said.overallMargin} points pour le score d’ensemble et de ${said.domainMargin} points pour un domaine (intervalle à 95 %). Il s’arrête quand cette précision est atteinte, quand le côté d’une limite qui compte est assez sûr, ou au plus tard à ${said.most} questions. La marge réellement atteinte accompagne chaque score, avec la probabilité du niveau affiché.`,
      'Un domaine seul décrit ; il ne suffit pas à départager deux personnes. Deux scores dont les intervalles se recouvrent largement ne se distinguent pas.',
      ...(said.isProvisional
        ? [
            'L’échelle est provisoire : la difficulté des questions et les limites entre niveaux ont été fixées par jugement d’expert et restent à vérifier sur les réponses d’un grand nombre de personnes.',
          ]
        : []),
    ],
  }),
  fairness: () => ({
    heading: 'Vérifications d’équité',
    points: [
      'Pour chaque campagne, la part des personnes qui atteignent chaque niveau et la part des personnes retenues sont comparées entre groupes : rapport dit des quatre cinquièmes, test exact de Fisher, effectifs.',
      'La langue du test est toujours comparée. Le genre, la tranche d’âge et le handicap ne le sont que si l’organisation détient ces données et en a écrit la base légale ; ceux qui décident ne voient jamais qui appartient à quel groupe.',
      'Aucun groupe de moins de cinq personnes n’est montré.',
      'Une question signalée est examinée par une personne ; si elle est retirée, les résultats sont recalculés.',
      'Reste à faire : le contrôle statistique de chaque question entre groupes (fonctionnement différentiel) demande plus de réponses qu’il n’y en a aujourd’hui.',
    ],
  }),
  bank: ({ hasPublicKeys }) => ({
    heading: 'Les questions sont-elles publiques ?',
    text: hasPublicKeys
      ? [
          'Oui. Cette campagne utilise les questions livrées avec Agilomètre, qui sont publiées avec les réponses attendues : chacun peut vérifier ce qui est demandé, et chacun peut aussi s’y préparer. Elles conviennent pour s’entraîner et pour une démonstration. Pour décider d’un recrutement ou d’une promotion, l’organisation devrait charger une banque de questions qui lui est propre.',
        ]
      : [
          'Non. La banque de questions de cette campagne n’est pas celle qui est publiée avec Agilomètre. Les réponses attendues ne sont jamais envoyées aux personnes testées. Les membres du comité peuvent demander à l’organisation de les consulter.',
        ],
  }),
  access: ({ isHiring }) => ({
    heading: 'Qui voit quoi',
    rows: [
      [
        isHiring ? 'La personne candidate' : 'La personne testée',
        'Son résultat dès la fin du test, ses réponses, les décisions qui la concernent, et la liste de qui a consulté son résultat.',
      ],
      [
        'Ressources humaines (rôle RH)',
        'La participation, et les résultats avec les noms. Chaque consultation est inscrite au journal et visible de la personne.',
      ],
      ['Responsable hiérarchique', 'La composition de son équipe. Aucun résultat à ce titre.'],
      [
        'Référent vie privée',
        'Les comparaisons entre groupes, les durées de conservation, le journal. Aucun résultat nominatif.',
      ],
      [
        'Administration du service',
        'Les réglages et les comptes, aucun résultat à l’écran. Qui tient la machine peut techniquement lire la base.',
      ],
      ['Comité social et économique', 'Ce dossier. Aucun nom de personne testée, aucun résultat.'],
    ],
  }),
  retention: ({ months }) => ({
    heading: 'Conservation et effacement',
    points: [
      `Réponses et résultats : ${months.tests} mois après la fin du processus, c’est-à-dire la fin de la campagne, du test ou la dernière décision, selon ce qui vient en dernier.`,
      `Décisions prises avec l’aide du test : gardées ${months.decisions} mois au moins (règlement sur l’IA, art. 26, § 6).`,
      `Données des personnes parties : ${months.leavers} mois après leur départ.`,
      'Une purge passe chaque nuit, vérifie qu’il ne reste rien et laisse une preuve sans nom. Les sauvegardes suivent la durée que fixe l’organisation.',
    ],
  }),
  rights: ({ contact }) => ({
    heading: 'Droits des personnes et contestation',
    points: [
      'Information avant la première question : la personne lit la notice et en prend acte ; la version lue est gardée et reste lisible.',
      'Accès et copie de ses données, dans un format lisible par une machine ; liste des consultations ; rectification, effacement, limitation, opposition.',
      'Contestation d’un résultat ou d’une décision, d’un bouton : quelqu’un d’autre que la personne qui a décidé réexamine et répond, avec des raisons, dans le mois.',
      'Refus : la personne peut ne pas passer le test ; l’organisation dit alors comment elle examine son dossier.',
      `Contact pour toute question et pour exercer ses droits : ${contact ?? MISSING}. Plainte possible auprès de la CNIL (cnil.fr).`,
    ],
  }),
  security: () => ({
    heading: 'Sécurité',
    points: [
      'Les liens personnels et les sessions ne sont gardés que sous forme d’empreinte ; les mots de passe le sont par argon2id, et les essais répétés sont ralentis.',
      'Chaque accès est refusé sauf s’il est prévu pour un rôle ; rien d’une organisation n’est visible d’une autre.',
      'Chaque consultation d’un résultat nominatif et chaque décision est inscrite dans un journal chaîné : une ligne ôtée ou changée se voit.',
      'Les réponses attendues ne sont jamais envoyées avec les questions. Un court test sous surveillance peut confirmer un résultat.',
      'L’organisation peut arrêter la campagne à tout instant, même pour qui est en train de répondre.',
      'À la charge de l’organisation : l’hébergement, le chiffrement des disques et des sauvegardes, le certificat du site, les mises à jour.',
    ],
  }),
};
