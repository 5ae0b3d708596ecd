package english

import (
	"strings"
)

// Stem takes the endings off a word in lower case, so that "issued", "issues" and "issuance" meet: all are "issu". It is rough, for
// comparing the words of one document: "general" and "generation" meet too.
func Stem(word string) string {
	if base, ok := irregularVerbs[word]; ok {
		word = base
	}
	word = strings.ReplaceAll(word, "iz", "is")
	if word == "" {
		return ""
	}
	for _, ending := range endings[word[len(word)-1]] {
		if s, ok := strings.CutSuffix(word, ending); ok && (len(s) >= 4 || ending == "s" && len(s) > 2 || ending == "ing" && len(s) == 3 && strings.ContainsAny(s, "aeiou")) && !strings.HasSuffix(word, "ss") && (ending != "y" || !strings.ContainsAny(s[len(s)-1:], "aeou")) {
			word = s
			break
		}
	}
	if n := len(word); n > 3 && word[n-1] == word[n-2] && word[n-1] != 's' {
		word = word[:n-1]
	}
	return strings.TrimRight(word, "ei")
}

// endings are what Stem takes off, by their last letter, longer ones first.
var endings = [256][]string{
	'd': {"ised", "ied", "ed"},
	'e': {"ise", "ance", "ence", "ive", "e"},
	'g': {"ising", "ing"},
	'l': {"ational", "al"},
	'n': {"isation", "ation", "ion"},
	'r': {"er", "or"},
	's': {"isations", "ises", "ations", "ments", "ances", "ences", "ings", "ities", "ions", "ives", "ies", "es", "ers", "ors", "als", "s"},
	't': {"ment"},
	'y': {"ity", "ally", "ly", "y"},
}

// irregularVerbs gives the base of past forms that no ending tells: "fell" and "fall" meet.
var irregularVerbs = map[string]string{
	"fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "grew": "grow", "grown": "grow", "made": "make", "held": "hold", "gave": "give", "given": "give",
	"took": "take", "taken": "take", "paid": "pay", "spent": "spend", "sent": "send", "built": "build", "led": "lead", "met": "meet", "sold": "sell", "bought": "buy",
	"brought": "bring", "began": "begin", "begun": "begin", "went": "go", "gone": "go", "said": "say", "told": "tell", "kept": "keep", "lost": "lose", "won": "win",
	"wrote": "write", "written": "write", "chose": "choose", "chosen": "choose", "drew": "draw", "drawn": "draw", "taught": "teach", "caught": "catch", "found": "find",
	"ran": "run", "came": "come", "became": "become", "thought": "think", "sought": "seek", "fought": "fight", "broke": "break", "broken": "break", "spoke": "speak",
	"spoken": "speak", "redone": "redo", "redid": "redo", "rebuilt": "rebuild", "repaid": "repay", "rewritten": "rewrite", "resold": "resell", "retaken": "retake", "withdrew": "withdraw", "withdrawn": "withdraw", "overcame": "overcome", "undertook": "undertake", "undertaken": "undertake",
	"underwent": "undergo", "undergone": "undergo", "arose": "arise", "arisen": "arise", "stole": "steal", "stolen": "steal", "struck": "strike", "swept": "sweep", "frozen": "freeze", "froze": "freeze", "borne": "bear", "wore": "wear", "worn": "wear", "fed": "feed", "bred": "breed", "fled": "flee", "laid": "lay", "hidden": "hide",
	"foresaw": "foresee", "foreseen": "foresee", "understood": "understand", "oversaw": "oversee", "overseen": "oversee", "shown": "show", "knew": "know", "known": "know", "drove": "drive", "driven": "drive", "saw": "see", "seen": "see", "lent": "lend", "dealt": "deal",
}

// IsFunctionWord reports whether a word in lower case, or a single letter, says nothing about what its sentence is about.
func IsFunctionWord(low string) bool {
	switch low {
	case "the", "an", "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with", "as", "is", "are", "was", "were", "be", "been", "being",
		"it", "its", "this", "that", "these", "those", "he", "she", "they", "we", "his", "her", "their", "our", "has", "have", "had", "will",
		"would", "may", "can", "not", "no", "which", "who", "whose", "into", "but", "if", "so", "than", "then", "there", "also", "such", "do", "does",
		"did", "must", "shall", "should", "could", "them", "all", "any", "each", "some", "other", "up", "out", "about", "over", "under", "between", "whether":
		return true
	}
	return len(low) < 2
}
