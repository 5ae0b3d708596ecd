// Package memory is a translation memory for Vietnamese and English: units that people entered, kept in one SQLite file, and
// what is done with them: exact, context and fuzzy matches, concordance, leverage, alignment and interchange with other tools.
package memory
