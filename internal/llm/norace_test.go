//go:build !race

package llm

const raceDetector = false
