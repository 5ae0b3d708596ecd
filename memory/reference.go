package memory

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// ReferenceProp names the property by which a reader hands over the Reference that it found with a unit. It is never stored.
const ReferenceProp = "x-songngu-reference"

// Reference names a unit in a file that goes out to be reviewed, and what the unit was when it went out. It is short enough
// to be the id of the unit in that file, so that it survives every program that keeps ids:
//
//	songngu-123-d-9f86d081884c
type Reference struct {
	ID     int64
	Status Status
	print  string
}

// Refer gives the Reference to a unit as it is now.
func Refer(u Unit) Reference {
	return Reference{ID: u.ID, Status: u.Status, print: fingerprint(u)}
}

// printBytes is the length of a fingerprint: two versions of one unit have the same by accident once in 2^48.
const printBytes = 6

// fingerprint tells apart units of other texts or languages. It is the same for texts that differ in normal form only.
func fingerprint(u Unit) string {
	h := sha256.New()
	for _, s := range []string{primary(strings.ToLower(u.SourceLang)), primary(strings.ToLower(u.TargetLang)), normal(u.Source), normal(u.Target)} {
		_, _ = fmt.Fprintf(h, "%d:%s", len(s), s)
	}
	return hex.EncodeToString(h.Sum(nil)[:printBytes])
}

// Names reports whether the reference was made of a unit with the texts and languages of u, whatever its status.
func (r Reference) Names(u Unit) bool { return r.print == fingerprint(u) }

const referencePrefix = "songngu-"

// referenceStatus holds the letters that stand for a status.
var referenceStatus = map[string]Status{"a": Approved, "d": Draft, "r": Rejected, "u": ""}

func (r Reference) String() string {
	letter := "u"
	for l, s := range referenceStatus {
		if s == r.Status {
			letter = l
		}
	}
	return fmt.Sprintf("%s%d-%s-%s", referencePrefix, r.ID, letter, r.print)
}

// ParseReference reads what String gives. It is false for any other text.
func ParseReference(s string) (Reference, bool) {
	rest, ok := strings.CutPrefix(s, referencePrefix)
	parts := strings.Split(rest, "-")
	if !ok || len(parts) != 3 {
		return Reference{}, false
	}
	id, err := strconv.ParseInt(parts[0], 10, 64)
	status, known := referenceStatus[parts[1]]
	r := Reference{ID: id, Status: status, print: parts[2]}
	b, notHex := hex.DecodeString(r.print)
	return r, err == nil && known && id > 0 && notHex == nil && len(b) == printBytes && strings.ToLower(s) == s && r.String() == s
}
