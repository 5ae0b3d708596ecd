//go:build race

package llm

// raceDetector says that the tests run under it, twenty times slower. Tests of one goroutine are for the other runs.
const raceDetector = true
