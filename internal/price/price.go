// Package price says what requests to a language model cost.
package price

// Price is what a model costs, in US dollars for a million tokens. What a provider takes off for input that it has seen before is not in it.
type Price struct{ Input, Output float64 }

// Cost is the price of so many tokens.
func (p Price) Cost(input, output int) float64 {
	return (p.Input*float64(input) + p.Output*float64(output)) / 1e6
}
