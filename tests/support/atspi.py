#!/usr/bin/python3
"""Drives a running program as assistive technology does. Needs Debian's python3-pyatspi, a D-Bus session and an X
server: see tests/support/screen."""
import ctypes
import os
import signal
import subprocess
import time

import pyatspi
from gi.repository import Atspi, GLib

Atspi.set_timeout(5000, 15000)  # milliseconds: a call, the start

PR_SET_PDEATHSIG = 1
NOT_YET = (GLib.Error, LookupError, NotImplementedError, RuntimeError)
# Never walked into: a table of a million rows would be asked for cell by cell.
LARGE = (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_LIST)


def wait(condition, what, timeout=15.0):
    """The first true value of condition(); objects that are dying or not there yet count as no."""
    end = time.monotonic() + timeout
    last = None
    while time.monotonic() < end:
        try:
            value = condition()
            if value:
                return value
        except NOT_YET as error:
            last = error
        time.sleep(0.02)
    raise TimeoutError(f"{what}: not within {timeout} s ({last!r})")


def children(node):
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield child


def walk(node):
    yield node
    if node.getRole() not in LARGE:
        for child in children(node):
            yield from walk(child)


def plain(name):
    return name.replace("&", "").replace("…", "").rstrip(":").strip()


class Program:
    """The program under test; it dies with this one."""

    def __init__(self, argv):
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
        environment["QT_QPA_PLATFORM"] = "xcb"
        self.process = subprocess.Popen(
            argv, env=environment,
            preexec_fn=lambda: ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL))
        self.root = wait(self._registered, "the program on the accessibility bus")

    def _registered(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the program ended with {self.process.returncode}")
        for program in children(pyatspi.Registry.getDesktop(0)):
            if program.get_process_id() == self.process.pid and program.childCount:
                return program
        return None

    def nodes(self, role=None, name=None, editable=False):
        """What is on the screen with this role and this name."""
        self.root.clear_cache()
        for node in walk(self.root):
            if role and node.getRoleName() != role:
                continue
            if name is not None and plain(node.name) != name:
                continue
            states = node.getState()
            if not states.contains(pyatspi.STATE_SHOWING):
                continue
            if editable and not states.contains(pyatspi.STATE_EDITABLE):
                continue
            yield node

    def find(self, role=None, name=None, editable=False, timeout=15.0):
        return wait(lambda: next(self.nodes(role, name, editable), None), f"{role} {name!r}", timeout)

    def shows(self, text):
        """Some text on the screen contains this."""
        for node in self.nodes():
            if text in node.name:
                return True
            if "Text" in pyatspi.listInterfaces(node) and text in text_of(node):
                return True
        return False

    def tree(self):
        def lines(node, depth):
            yield f"{'  ' * depth}{node.getRoleName()} {node.name!r}"
            if node.getRole() not in LARGE:
                for child in children(node):
                    yield from lines(child, depth + 1)
        return "\n".join(lines(self.root, 0))

    def kill(self):
        self.process.kill()
        self.process.wait()

    def end(self, timeout=15):
        """Asks it to end in order."""
        self.process.terminate()
        return self.process.wait(timeout)


def press(node, wanted=("Press", "Toggle", "ShowMenu", "SetFocus")):
    actions = node.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    for name in wanted:
        if name in names:
            actions.doAction(names.index(name))
            return
    raise LookupError(f"{node} can only {names}")


def text_of(node):
    text = node.queryText()
    return text.getText(0, text.characterCount)


def set_text(node, text):
    if not node.queryEditableText().setTextContents(text):
        raise RuntimeError(f"{node.name!r} takes no text")
