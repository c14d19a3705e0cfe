/** Nouns that say when: never a speaker, and skipped between a cue and its words. */
export const timeNouns =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
  'october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning ' +
  'afternoon evening night week weekend month year years day days weeks months time summer winter spring fall autumn noon midnight ' +
  'moment minute hour hours minutes decade century 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026 mondays sundays';
