// Package terms recognises approved and official terms in Vietnamese text. A Base holds entries, one a concept; Match finds
// them in a lexed sentence, longest first. It takes plain strings and tokens, knows no file and no memory, and never
// guesses: what is not in the base is not a term.
package terms

import "songngu/internal/viet"

// Kind is the sort of thing that an entry names.
type Kind string

// The kinds of entry.
const (
	Body      Kind = "body"      // ministry, committee, agency, force, company: Bộ Công an
	Title     Kind = "title"     // post: Bộ trưởng, Chánh Văn phòng
	Rank      Kind = "rank"      // Thiếu tướng
	DocType   Kind = "doctype"   // Nghị định
	Issuer    Kind = "issuer"    // code in a document number: TTg
	Law       Kind = "law"       // Luật Đất đai
	Programme Kind = "programme" // Đề án 06
	System    Kind = "system"    // VNeID, Cơ sở dữ liệu quốc gia về dân cư
	Concept   Kind = "concept"   // định danh điện tử
	Event     Kind = "event"     // Đại hội Đảng
	Place     Kind = "place"     // Hà Nội
)

// Status says who stands behind an English form.
type Status string

// The statuses, strongest first: Official comes from a legal text or a State medium, Approved from people who use the
// program, Proposed and Candidate wait for them.
const (
	Official  Status = "official"
	Approved  Status = "approved"
	Proposed  Status = "proposed"
	Candidate Status = "candidate"
)

// Entry is one concept with its names in both languages.
type Entry struct {
	ID string
	// VI is the preferred Vietnamese form, EN the preferred English one.
	VI, EN string
	// AbbrVI and AbbrEN are short forms ("CAND", "PPS"); variants are other Vietnamese spellings or names of the same thing.
	AbbrVI, AbbrEN, Variants []string
	Kind                     Kind
	Status                   Status
	// Article is "the" when English wants the definite article in running text, "0" when it takes none as a proper name,
	// "" when it inflects as a common noun.
	Article string
	// Domain is the policy field: "security", "health", …; Source is where the English form stands.
	Domain, Source string
	// Admitted are other English forms that people may write, Forbidden those that nobody shall. Term files have none.
	// Admitted are other English forms that people may write, Forbidden those that nobody shall. Term files have none.
	Admitted, Forbidden []string
	// Note tells people, and models, which meaning is meant. Term files have none.
	Note string
}

// Hit is an entry recognised in a text.
type Hit struct {
	viet.Span
	Entry *Entry
	// First and Last are indexes of the tokens covered, inclusive.
	First, Last int
	// Abbr is true when an abbreviation was recognised.
	Abbr bool
}
