import { latin } from '../language/latin';
/**
 * The words that a reference list is found by. They are compiled in instead of standing under `lexicon/`, because readers
 * mark the list while they build a draft, before any knowledge is loaded. Bokmål, nynorsk and English side by side; all
 * in lower case.
 */

/** One of these makes a heading of a reference list, alone or among fillers. */
export const HEADING_WORDS: ReadonlySet<string> = new Set(
  `kilde kilder kildene kildeliste kildelister kildehenvisning kildehenvisninger kildeoversikt kildereferanser
  kilderegister kjelde kjelder kjeldene kjeldeliste kjeldetilvising kjeldetilvisingar kjeldetilvisning
  kjeldetilvisningar kjeldeoversikt kjeldereferansar referanse referanser referansene referansar referansane
  referanseliste referanselister referanseoversikt litteratur litteraturen litteraturliste litteraturhenvisning
  litteraturhenvisninger litteraturtilvisingar litteraturreferanser litteraturreferansar litteraturoversikt
  bibliografi fotnoter fotnotar sluttnoter sluttnotar noter notar henvisninger tilvisingar
  references reference bibliography sources literature endnotes footnotes works cited`.split(/\s+/),
);

/** These may stand beside a heading word: «Utvalgte kilder og referanser», «Kjelder brukte i artikkelen». */
export const HEADING_FILLERS: ReadonlySet<string> = new Set(
  `og med utvalgte utvalde utvalg utval viktigste viktige sentrale brukt brukte nytta anvendt anvendte benyttede i til
  for artikkelen artikkel teksten siden sida denne dette den det våre vår and the list of selected cited main full
  fullstendig fullstendige komplett a b c`.split(/\s+/),
);

/** What an entry's second or later line can begin with. */
export const CONTINUATION_WORDS: ReadonlySet<string> = new Set(
  `lest hentet henta besøkt vitja nedlastet lasta sett accessed retrieved available tilgjengelig tilgjengeleg doi pmid
  pmcid isbn issn url i in http https www pubmed crossref epub`.split(/\s+/),
);

/** A line that begins like this belongs to the page or the publisher, not to the list; followed by colon, space or number. */
export const FOOTER_OPENING = new RegExp(
  latin`^(?:tlf|telefon|mobil|org\.? ?(?:nr|nummer)|organisasjonsnummer|besøks?adresse|vitjingsadresse|postadresse|adresse|opningstider|åpningstider|kontakt|ring oss|bestill|copyright|©|opphavsrett|publisert|mottatt|motteke|godkjent|oppdatert|sist oppdatert|sist endra|sist endret|revidert|lastet ned|lasta ned|følg oss|følgj oss|personvern|del artikkelen|del denne|les også|forfatterne|forfattaren|interessekonflikt|e-?post)(?![\p{L}])`,
  'iu',
);

/** A line that a page break leaves behind: a page number, «Side 3 av 7», «3 / 7». */
export const PAGE_LINE = /^(?:(?:side|s\.|page)\s*)?\d{1,4}(?:\s*(?:av|of|\/)\s*\d{1,4})?$|^[-–—*_\s]+$/iu;
