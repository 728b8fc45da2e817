import type { ImpactWords } from './impact-words.js';

export const IMPACT_FR: ImpactWords = {
  title: 'Analyse d’impact relative à la protection des données',
  lead: 'Analyse préremplie d’après les réglages de la campagne (RGPD, art. 35). Les passages précédés de « Suggestion » et les cotations de risques sont des propositions ; l’organisation, responsable du traitement, les confirme ou les change, et remplit ce que le service ne peut pas savoir. Ce document n’est pas un avis juridique.',
  data: 'Données traitées et ce qu’elles deviennent',
  dataColumns: ['Catégorie', 'Ce qu’elle contient', 'À l’échéance ou sur demande', 'Copie remise'],
  categories: {
    identity: {
      name: 'Identité et poste',
      holds:
        'Nom, matricule, adresse électronique, langue, site, unité, métier, responsable, dates d’arrivée dans l’unité et de départ.',
    },
    access: {
      name: 'Comptes et droits',
      holds:
        'Rôles, sessions ouvertes, mot de passe sous forme hachée, identité chez le fournisseur de connexion, jetons de programmes.',
    },
    consents: { name: 'Consentements', holds: 'Ce qui a été accepté, quand, et quand c’est retiré.' },
    mails: { name: 'Messages', holds: 'Invitations, rappels et réponses envoyés, avec leur adresse et leur état.' },
    invitations: {
      name: 'Invitations',
      holds:
        'Qui est invité à quoi, la version de la notice lue, les aménagements accordés sans leur raison, l’empreinte des liens et des codes.',
    },
    answers: {
      name: 'Réponses et déroulement',
      holds:
        'Questions posées, réponses, temps par question, pauses, moments où la page est quittée, test de vérification.',
    },
    reports: { name: 'Signalements', holds: 'Questions signalées, commentaire, suite donnée.' },
    results: { name: 'Résultats', holds: 'Scores et niveaux par domaine, avec leur marge, et leurs révisions.' },
    'self-estimates': {
      name: 'Ce que la personne dit d’elle-même',
      holds: 'Le niveau qu’elle se donne par domaine, jour par jour ; elle seule le lit.',
    },
    decisions: {
      name: 'Décisions et contestations',
      holds: 'Issue, raisons écrites, qui a décidé et quand ; contestation et réponse.',
    },
    passports: { name: 'Passeports', holds: 'Attestation établie à la demande de la personne, qui peut la retirer.' },
    surveys: {
      name: 'Baromètres',
      holds:
        'Qui peut encore répondre, jusqu’à la réponse ou la clôture. Les réponses ne portent un nom que si le baromètre l’a annoncé avant la première question ; celles-là sont effacées un an après la clôture. Un fichier d’activité du réseau collaboratif, s’il en est envoyé un, est réduit aussitôt à des nombres par groupe et n’est jamais gardé.',
    },
    ideas: {
      name: 'Idées',
      holds: 'Les idées signées et leurs précisions. Celles qui ne le sont pas ne mènent à personne.',
    },
    dashboards: {
      name: 'Tableaux de bord',
      holds:
        'Qui est responsable d’une action d’équipe ; les vues partagées, les rapports et les abonnements de qui lit des chiffres de groupes. Un rapport est gardé trente jours.',
    },
    groups: {
      name: 'Groupes pour l’équité',
      holds:
        'Genre, tranche d’âge ou handicap, seulement si l’organisation les détient licitement ; jamais vus par ceux qui décident.',
    },
  },
  otherTables: 'Autres',
  erased: {
    delete: 'Supprimé',
    blank: 'Nom, adresse, réponses et rattachements vidés, la ligne ne désigne plus personne',
    keep: 'Gardé sans nom',
    rest: 'le reste est supprimé',
  },
  idsOnly:
    'Le journal, les preuves d’effacement et celles des purges ne contiennent que des identifiants, sans nom : ils restent après l’effacement.',
  copied: { yes: 'oui', no: 'non' },
  recipients: 'Destinataires',
  risks: 'Risques et mesures',
  risksLead:
    'Cotations proposées selon l’échelle de la CNIL (négligeable, limitée, importante, maximale), avant et après les mesures du produit. L’organisation les valide.',
  riskColumns: ['Risque', 'Avant', 'Mesures du produit', 'Après'],
  degrees: ['négligeable', 'limitée', 'importante', 'maximale'],
  degree: (likelihood, severity) => `Vraisemblance ${likelihood}, gravité ${severity}`,
  risk: {
    bias: {
      fear: 'Biais : des questions désavantagent un groupe',
      measures:
        'Situations de travail, sans culture de métier particulière ; deux langues écrites à égalité ; taux de réussite comparés entre groupes avec test et effectifs ; questions signalées examinées et retirées. Le contrôle statistique question par question reste à faire.',
    },
    'wrong-level': {
      fear: 'Mauvais classement : un niveau affiché n’est pas le vrai',
      measures:
        'Marge d’erreur et probabilité du niveau toujours affichées ; mention de l’échelle provisoire ; test de vérification sous surveillance ; contestation et recalcul.',
    },
    'over-reliance': {
      fear: 'Confiance excessive : le score décide à la place des personnes',
      measures:
        'Aucun seuil automatique ; décision nominative avec des raisons qui vont au-delà du score, refusée sinon ; ordre par nom ; phrases sur ce qu’on ne peut pas conclure ; personne ne décide pour soi.',
    },
    exclusion: {
      fear: 'Exclusion : handicap, appareil, aisance avec les tests',
      measures:
        'Demande de temps sans raison, pause, sans limite de temps, questions adaptées au lecteur d’écran, entraînement avant le test, téléphone ou ordinateur, code imprimé pour qui n’a pas d’adresse.',
    },
    pressure: {
      fear: 'Contrainte : la personne n’ose pas refuser ou contester',
      measures:
        'Notice lue avant la première question, refus possible, contact nommé, contestation d’un bouton, réponse par une autre personne dans le mois.',
    },
    'leaked-questions': {
      fear: 'Questions connues d’avance ou aide d’un tiers',
      measures:
        'Exposition de chaque question limitée, tests différents, réponses attendues jamais envoyées, vérification sous surveillance. Sans effet si la banque utilisée est publique.',
    },
    're-identification': {
      fear: 'Réidentification dans des chiffres ou dans le journal',
      measures:
        'Groupes de moins de cinq personnes jamais montrés, ni ce qui permettrait de les déduire ; journal et preuves d’effacement sans nom.',
    },
    breach: {
      fear: 'Violation : accès, perte ou publication de résultats',
      measures:
        'Empreintes des liens et sessions, argon2id, essais ralentis, droits par rôle, organisations séparées, journal chaîné, arrêt immédiat d’une campagne, liens retirés.',
    },
    'kept-too-long': {
      fear: 'Conservation excessive',
      measures:
        'Durées par usage et bornées, purge chaque nuit avec preuve, effacement demandé par la personne elle-même.',
    },
  },
  remains: 'Ce que l’organisation doit écrire',
  remainsLead: 'Sans ces éléments, l’analyse n’est pas achevée.',
  blanks: [
    ['hébergeur, sous-traitants et leurs contrats, transferts hors de l’Union', 3],
    ['base légale retenue', 2],
    ['chiffrement des disques et des sauvegardes, durée des sauvegardes', 2],
    ['avis des personnes concernées ou de leurs représentants (art. 35, § 9)', 3],
    ['risques résiduels acceptés, mesures ajoutées, consultation de la CNIL si un risque reste élevé (art. 36)', 3],
    ['avis de la personne déléguée à la protection des données, date', 3],
    ['décision du responsable du traitement, date, nom et signature', 3],
  ],
  description: ({ isHiring, organisation }) => ({
    heading: 'Description du traitement',
    text: [
      `${organisation} mesure l’agilité numérique de personnes ${isHiring ? 'candidates à un poste' : 'qui pourraient être promues'}, par un test adaptatif en ligne. Le résultat éclaire une décision qu’une personne prend. Chaque personne reçoit un lien, lit la notice, répond, et lit son résultat.`,
    ],
  }),
  whyAssessed: ({ isHiring }) => ({
    heading: 'Pourquoi une analyse est nécessaire',
    points: [
      'Évaluation de personnes, et notation : traitement qui figure sur la liste de la CNIL (art. 35, § 3 et 4).',
      'Personnes en situation de dépendance : salariés ou candidats face à un employeur.',
      `Système d’IA à haut risque selon le règlement européen, annexe III, point 4, ${isHiring ? 'a (recrutement)' : 'b (promotion)'} ; obligations applicables le 2 décembre 2027 : contrôle humain, journaux gardés six mois au moins, information des personnes et de leurs représentants (art. 26).`,
    ],
  }),
  bases: ({ isHiring }) => ({
    heading: 'Bases légales',
    points: [
      `Suggestion : intérêt légitime de l’employeur à évaluer des compétences utiles au poste (art. 6, § 1, f)${isHiring ? ', ou mesures précontractuelles demandées par la personne (art. 6, § 1, b)' : ''}, après une mise en balance écrite.`,
      'Suggestion : ne pas se fonder sur le consentement, qui n’est pas libre face à un employeur, sauf pour garder plus longtemps les données d’une candidature.',
      'Suggestion : aucune donnée sensible n’est demandée. Si l’organisation déclare des groupes liés au handicap pour vérifier l’équité, elle indique l’exception de l’art. 9, § 2, sur laquelle elle s’appuie.',
      'Suggestion : l’art. 22 n’interdit pas ce traitement tant qu’une personne décide réellement (CJUE, C-634/21).',
    ],
  }),
  necessity: ({ isHiring, fewest, most }) => ({
    heading: 'Nécessité et proportionnalité',
    text: [
      `Lien direct et nécessaire avec ${isHiring ? 'l’emploi proposé (Code du travail, L1221-6)' : 'l’évaluation des aptitudes professionnelles (Code du travail, L1222-2)'}. Le test ne pose que des questions du référentiel, de ${fewest} à ${most}, et s’arrête dès que la mesure suffit. La raison d’un aménagement n’est jamais demandée. Ce que l’organisation en dit :`,
    ],
  }),
  oversight: () => ({
    heading: 'Contrôle humain',
    points: [
      'Une personne habilitée décide pour chaque cas, sous son nom, et écrit ses raisons ; redire le score ne suffit pas, le service le refuse.',
      'Personne ne décide de son propre cas, ni ne répond à la contestation d’une décision qu’il a prise.',
      'L’organisation peut retirer une question, recalculer, interrompre ou arrêter la campagne à tout instant.',
      'Suggestion : désigner et former les personnes qui lisent les résultats (art. 26, § 2, du règlement sur l’IA).',
    ],
  }),
};
