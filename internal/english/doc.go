// Package english holds the laws of English text that songngu reads back: sentences, tokens, numbers in figures and words, units, currencies,
// months and days. It knows no Vietnamese but the names of units, which it gives as package viet does ("tấn" for tonnes), so
// that an English figure can be compared with the Vietnamese one that it stands for.
//
// Start with Lex, or with Sentences for a whole text. Everything else reads or writes one word: Cardinal and CardinalWord, Rank and RankWord, Scale, Unit,
// Currency, Month, Weekday, Roman, Stem. Words are taken in lower case, as Token.Low has them.
package english
