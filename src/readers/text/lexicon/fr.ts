import type { Lexicon } from './lexicon.js'

/** French. */
export const fr: Lexicon = {
  language: 'fr',
  interface: `
    Menu | Rechercher | Recherche | Se connecter | Connexion | S’identifier | Accueil | Aller au contenu |
    Aller au contenu principal | Fermer | Ouvrir | Retour | Suivant | Précédent | Haut de page | Retour en haut |
    Voir plus | Afficher plus | Voir tout | Charger plus | Imprimer | Enregistrer | Sauvegarder | Écouter |
    Écouter cet article | Agrandir | Plein écran | Contact | Contactez-nous | À propos | Qui sommes-nous | Aide |
    Archives | Rubriques | Météo | Photos | Vidéo | Vidéos | Diaporama | Répondre | Signaler | Signaler une erreur |
    Ajouter un commentaire | Réagir | Copier le lien | Mon compte | Paramètres | Offrir cet article |
    Ajouter à vos favoris | Lire plus tard | Accepter | Refuser | Passer la publicité | Plan du site | Recrutement |
    La rédaction | Laisser un commentaire | Laissez un commentaire | Annuler la réponse | Publier le commentaire |
    Laisser une réponse | Votre adresse e-mail ne sera pas publiée … |
    Votre adresse de messagerie ne sera pas publiée … | Les champs obligatoires sont indiqués avec * |
    Enregistrer mon nom … | Saisissez votre commentaire ici … | Entrez vos coordonnées ci-dessous … |
    Vous commentez à l’aide de votre … | Avertissez-moi par … | Prévenez-moi … | Navigation des articles |
    Navigation de l’article | Articles plus anciens | Flux des publications | Flux des commentaires |
    Fièrement propulsé par WordPress | Connectez-vous pour …
  `,
  share: `
    Partager | Partager … | Partagez … | Envoyer | Tweeter | Envoyer par e-mail | Partager sur … | Suivez-nous |
    Suivez-nous … | J’aime ça | J’aime chargement
  `,
  promo: `
    Publicité | Annonce | Sponsorisé | Contenu sponsorisé | S’abonner | Abonnez-vous | Abonnez-vous … |
    Je m’abonne | Newsletter | Newsletter … | Inscrivez-vous … | Lire aussi | Lire aussi … | À lire aussi |
    À lire aussi … | À lire également … | Lire également … | À lire | À lire : … | Voir aussi | Voir aussi … |
    À voir aussi … | Sur le même sujet | Sur le même thème | Dans la même rubrique | À ne pas manquer |
    Les plus lus | Le plus lu | Les plus populaires | Recommandé | Articles similaires | Articles liés |
    À découvrir | Plus d’informations | Lire la suite | Lire l’article … | Article réservé aux abonnés |
    Réservé aux abonnés | Contenus sponsorisés | En direct | Exclusif | Recevez … | Retrouvez … | Téléchargez … |
    La suite après la publicité | La suite après cette publicité | Articles récents | Commentaires récents |
    Article précédent | Article suivant | Similaire
  `,
  tags: `
    Mots-clés | Mots clés | Thèmes | Tags | Thématiques | Sujets | Mots-clés : … | Thèmes : … | Sur le même sujet |
    Thèmes associés | Catégories | Étiquettes | Étiqueté … | Classé dans … | Publié dans … | Catégorie: …
  `,
  counter: `
    # commentaires | # commentaire | Commentaires (#) | # min | # min de lecture | # minutes de lecture |
    Temps de lecture … | Lecture # min | # vues | # partages | # réactions
  `,
  legal: `
    Mentions légales | Conditions générales | Conditions d’utilisation | Conditions générales d’utilisation | CGU |
    CGV | Politique de confidentialité | Confidentialité | Données personnelles | Gestion des cookies | Cookies |
    Gérer les cookies | … tous droits réservés | … tous droits réservés … | … politique de confidentialité … |
    Charte … | … reproduction interdite … | Crédits | Confidentialité & Cookies: … | Ce site utilise Akismet …
  `,
  plea: `
    newsletter | abonnez-vous | abonnement | abonnés | inscrivez-vous | connectez-vous | se connecter |
    votre adresse | votre boîte | votre compte | votre navigateur | cookies | confidentialité | consentement |
    cliquez ici | cliquez | télécharger | suivez-nous | nos partenaires | publicité | vous pouvez |
    conditions générales | données personnelles | réservé aux
  `,
  paywall: `
    réservé aux abonnés | réservée aux abonnés | pour lire la suite | la suite est réservée | déjà abonné |
    poursuivre la lecture | il vous reste |
    réservé à nos abonnés | abonnez-vous pour lire
  `,
  interrupting:
    'Publicité | La suite après la publicité | La suite après cette publicité | L’article continue après la publicité | Annonce',
  ending: `
    Commentaires | Commentaires … | # commentaires | Réactions | Sur le même sujet | Lire aussi | À lire aussi |
    Articles similaires | Les plus lus | À lire également | Dans la même rubrique | À ne pas manquer |
    À propos de l’auteur | Mots-clés | Thèmes | Vos réactions | Partager | Pour aller plus loin |
    Nos derniers articles | L’actualité en vidéo | Laisser un commentaire | Laissez un commentaire |
    Laisser une réponse | Annuler la réponse | Navigation des articles | Navigation de l’article |
    Articles récents | Similaire | J’aime ça
  `,
  sections: `
    Politique | Économie | Société | International | Monde | Sport | Sports | Culture | Sciences | Santé | Planète |
    Faits divers | France | Europe | Technologie | High-Tech | Médias | Éducation | Environnement | Justice |
    Opinions | Débats | Entreprises | Finance | Régions | Voyage | Immobilier
  `,
  news: 'Actualités | Actualité | Actu | Infos | Articles | Toute l’actualité',
  byline: `
    Par | Propos recueillis par | Écrit par | Texte | Publié par | Auteur | Rédigé par | Article de |
    Un article de | De
  `,
  aboutAuthor: 'À propos de l’auteur | L’auteur | À propos de l’autrice',
  reporting: 'Propos recueillis par | Par',
  editing: 'Édité par | Traduction | Traduit par | Relu par | Édition',
  occupations: `
    journaliste | correspondant | correspondante | envoyé spécial | envoyée spéciale | rédacteur | rédactrice |
    chroniqueur | grand reporter
  `,
  credit: `
    Photo | Photos | Crédit | Crédit photo | Crédits | Crédits photo | Image | Illustration | Photographie |
    Photo d’illustration | Photo de | Photo par | Source
  `,
  captionLabel: 'Légende image | Légende de l’image',
  behindCredit: '',
  published: `
    Publié | Publié le | Publiée le | Mis en ligne le | Paru le | Écrit le | Posté le | Date de publication |
    Article publié le | Créé le | Le
  `,
  modified: `
    Mis à jour | Mis à jour le | Mise à jour | Modifié le | Actualisé le | Dernière mise à jour |
    Dernière modification | Mis à jour à | Mise à jour le
  `,
  today: "aujourd’hui | aujourd'hui",
  yesterday: 'hier',
  minutesAgo: 'il y a # minutes | il y a # minute | il y a # min | il y a une minute | à l’instant',
  hoursAgo: 'il y a # heures | il y a # heure | il y a # h | il y a une heure',
  daysAgo: 'il y a # jours | il y a # jour | il y a un jour',
  source: 'Source | Source: | Sources | Initialement publié dans | Publié à l’origine dans',
  copiedFrom: `
    Lire la suite sur | Lire la suite | Lire l’article sur | Lire l’article complet sur | En savoir plus sur | Plus
    d’informations sur | Article original | Source
  `,
  missing: `
    page introuvable | page non trouvée | page n’existe pas | page n’existe plus | page demandée | page que vous
    recherchez | page que vous cherchez | article n’est plus disponible | n’est plus disponible | erreur 404 | aucun
    résultat
  `,
  consent: `
    nous respectons votre vie privée | votre vie privée | nous et nos partenaires | tout accepter | tout refuser |
    continuer sans accepter | accepter et continuer | paramétrer les cookies | gestion des cookies | utilise des
    cookies | utilisons des cookies | votre consentement | intérêt légitime | stocker et/ou accéder |
    nous et nos # partenaires | des cookies et des technologies
  `,
  blocked: `
    vous n’êtes pas un robot | vérifiez que vous êtes humain | activer javascript | activez javascript | javascript
    est désactivé | accès refusé | accès interdit | bloqueur de publicité | bloqueur de publicités | n’est pas
    disponible dans votre pays | n’est pas disponible dans votre région
  `,
  mailHead: 'De | À | Envoyé | Date',
  mailSubject: 'Objet',
  and: 'et | avec',
  questions: 'Q | Question',
  answers: 'R | Réponse',
  abbreviations: `
    M | MM | Mme | Mmes | Mlle | Me | Mgr | Gal | Cie | av | bd | env | janv | févr | juil | sept | oct |
    nov | déc | ex | cf | p | vol | art | chap | éd | apr
  `,
  hyphenated: `
    …-il | …-ils | …-elle | …-elles | …-on | …-là | …-ci | …-moi | …-toi | …-lui | …-nous | …-vous | …-même
    | …-mêmes | peut-être | après-midi | rendez-vous | demi-…
  `,
  suspended: '',
  outlets: `
    Journal | Agence | Presse | Rédaction | Gazette | Dépêche | Courrier
  `,
  agencies: `
    AFP | Agence France-Presse | Belga | ATS | Keystone | Hans Lucas | MaxPPP | Sipa | AP | Reuters | ABACA | REA |
    Divergence
  `,
}
