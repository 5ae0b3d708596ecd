package verify

import "strings"

// kindOf is the Vietnamese of the places of a list, and of the other places that such a list may have.
var kindOf = map[string][2]string{"wards": {"phường ", "xã "}, "communes": {"xã ", "phường "}}

// kinds checks that a place of a list is what the list says: of "các phường Kim Long, Hương An và xã Bình Điền" the last is no ward.
func (k *claim) kinds() {
	for i := range k.tokens {
		kind, ok := kindOf[k.low(i)]
		if !ok || k.low(i+1) != "of" {
			continue
		}
		for n := i + 2; n < len(k.tokens); {
			end := n
			for end < len(k.tokens) && k.tokens[end].Capital {
				end++
			}
			if low := k.low(n); end == n && low != "," && low != "and" {
				break
			}
			if end > n && k.kindIsOther(k.phrase(n, end), kind) && kindOf[k.low(end)][0] == "" && k.low(end) != "commune" && k.low(end) != "ward" {
				k.fault(CheckName, Error, "%q is no %s in %s", k.phrase(n, end), strings.TrimSuffix(k.low(i), "s"), k.where())
				return
			}
			n = max(end, n+1)
		}
	}
}

// kindIsOther reports whether the cited segments have a place as the second of two kinds, and never as the first.
func (k *claim) kindIsOther(name string, kind [2]string) bool {
	other := false
	for _, s := range k.cited {
		if strings.Contains(s.segment.Text, kind[0]+name) {
			return false
		}
		other = other || strings.Contains(s.segment.Text, kind[1]+name)
	}
	return other
}
