package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPaths(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for _, name := range []string{"tin/b.txt", "tin/a.md", "tin/c.pdf", "tin/.kín.txt", "tin/.git/d.txt", "tin/sâu/e.HTML", "ngoài.dat", "rỗng/x.csv"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte("Tỉnh có 12 xã."), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("..", filepath.Join("tin", "vòng")); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	if err := os.Symlink("b.txt", filepath.Join("tin", "nối.txt")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		want []string
		err  string
	}{
		{[]string{"tin"}, []string{"tin/a.md", "tin/b.txt", "tin/nối.txt", "tin/sâu/e.HTML"}, ""},
		{[]string{"tin/"}, []string{"tin/a.md", "tin/b.txt", "tin/nối.txt", "tin/sâu/e.HTML"}, ""},
		{[]string{"-", "ngoài.dat", "tin/b.txt", "tin", "./tin/b.txt", "-"}, []string{"-", "ngoài.dat", "tin/b.txt", "tin/a.md", "tin/nối.txt", "tin/sâu/e.HTML"}, ""},
		{[]string{"không-có.txt"}, nil, "không-có.txt: no such file or folder"},
		{[]string{"rỗng"}, nil, "rỗng: no articles in this folder"},
		{[]string{""}, nil, "no such file or folder"},
		{nil, nil, ""},
	} {
		got, err := Paths(c.args)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("Paths(%+q) error %v, want %+q", c.args, err, c.err)
			}
			continue
		}
		if err != nil {
			t.Errorf("Paths(%+q): %v", c.args, err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("Paths(%+q) (-want +got):\n%s", c.args, diff)
		}
	}
}

func TestReadPathErrors(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct{ path, want string }{
		{filepath.Join(dir, "a.txt"), "no such file or folder"},
		{dir, "is a folder, not a file"},
	} {
		if _, err := ReadPath(c.path, Limits{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("ReadPath(%s) = %v, want %+q", c.path, err, c.want)
		}
	}
}
