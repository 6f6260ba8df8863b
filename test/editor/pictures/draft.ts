/** The draft in the pictures: a clinic that does not exist, and a text that could have been sent to its reviewer. */
export const NAME = 'migrene.md';

export const TEXT = `# Hjelp mot migrene

Strandheim klinikk er Norges ledende klinikk for hodepine. Mange har hatt migrene i årevis.

## Slik foregår det

Nevrologen setter små doser Botox i panne, tinning og nakke. Mange opplever rask lindring, og noen er kvitt smertene over natten.

I en studie falt antallet dager med hodepine fra 19 til 12 i måneden (Tveitan et al., 2020).

De vanligste bivirkningene er ømhet og stivhet i nakken. Dette er ingen mirakelkur, og ikke alle får effekt.

## Referanser

Tveitan, R., Almhaug, T. & Vik, P. (2021). Injeksjoner ved kronisk migrene. *Kyst og klinikk*, 9(2), 11–19.
`;

/** The draft in the pictures of the guides: one that its reviewer has questions to. */
export const REVIEWED = `# Ryggsmerter

De fleste blir støle i noen dager, og øvelsene passer ikke for alle.

Øvelsene tar bort smertene over natten.

Øvelsene reduserte plagene med 30 prosent etter tolv uker (Tveitan, 2021).

## Referanser

Tveitan, R. (2021). Trening ved vond rygg. *Kyst og klinikk*, 9(2), 11–19.
`;
