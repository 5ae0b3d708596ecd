//go:build unix

package memory_test

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A memory that may not be written can be read, and edits are refused by name. For root nothing is forbidden, so root hands
// the work to nobody.
func TestReadOnly(t *testing.T) {
	dir, err := os.MkdirTemp("", "songngu") //nolint:usetesting // t.TempDir lies below a folder that only this user may enter
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = os.Chmod(filepath.Join(dir, "folder"), 0o755)
		_ = os.RemoveAll(dir)
	})
	program := filepath.Join(dir, "test")
	folder := filepath.Join(dir, "folder")
	path := filepath.Join(folder, "memory.db")
	made(t, path)
	for _, err := range []error{copyProgram(executable(t), program), os.Chmod(dir, 0o755), os.Chmod(path, 0o444), os.Chmod(folder, 0o555)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Env = append(os.Environ(), childVariable+"=read "+path)
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := cmd.CombinedOutput()
	if _, ran := errors.AsType[*exec.ExitError](err); err != nil && !ran {
		t.Skip("no process of another user can be started here:", err)
	}
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if got := strings.TrimSpace(string(out)); got != "2000 true" {
		t.Errorf("units read and an edit refused: %q", got)
	}
}

func copyProgram(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE, 0o755)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		return err
	}
	return out.Close()
}
