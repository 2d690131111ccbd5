"""Searches PDFs with Firefox: the program itself and its own viewer, pdf.js, without a window, by Marionette."""

import contextlib
import json
import os
import socket
import subprocess
import tempfile
import time

PATIENCE = 60

# Files are viewed and nothing is asked of the network.
SETTINGS = {
    "marionette.port": 0,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "app.normandy.enabled": False,
}

OPENED = """const [done] = arguments;
PDFViewerApplication.initializedPromise
  .then(() => PDFViewerApplication.pdfViewer.firstPagePromise)
  .then(() => done());"""

# Each page has its hits when it has been looked through; 3 is the state of a search that is not at its end.
FIND = """const [query, done] = arguments;
const { eventBus, findController, pagesCount } = PDFViewerApplication;
const count = () => {
  const pages = Array.from({ length: pagesCount }, (_, page) => findController.pageMatches[page]?.length);
  if (pages.includes(undefined)) setTimeout(count, 5);
  else done(pages.reduce((sum, hits) => sum + hits, 0));
};
const told = ({ state }) => {
  if (state === 3) return;
  eventBus.off("updatefindcontrolstate", told);
  count();
};
eventBus.on("updatefindcontrolstate", told);
eventBus.dispatch("find", { source: window, type: "again", query, caseSensitive: false, entireWord: false,
  highlightAll: false, findPrevious: false, matchDiacritics: false });"""

COPY = """const [done] = arguments;
PDFViewerApplication.pdfViewer.getAllText().then(done);"""


class Firefox:
    """A browser without a window, which opens the PDFs of a folder."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        with contextlib.ExitStack() as stack:
            profile = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
            with open(os.path.join(profile, "user.js"), "w") as file:
                file.writelines(f"user_pref({json.dumps(it)}, {json.dumps(SETTINGS[it])});\n" for it in SETTINGS)
            self.process = subprocess.Popen(
                ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", profile],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
            stack.callback(self.end)
            self.connection = stack.enter_context(self.connect(os.path.join(profile, "MarionetteActivePort")))
            self.stream = stack.enter_context(self.connection.makefile("rb"))
            self.number = 0
            stack.callback(self.quit)
            self.receive()
            session = self.call("WebDriver:NewSession", capabilities={})
            self.version = session["capabilities"]["browserVersion"]
            self.call("WebDriver:SetTimeouts", script=1000 * PATIENCE)
            self.stack = stack.pop_all()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stack.close()

    def connect(self, port_file):
        """Firefox writes the port on which it listens into its profile."""
        for _ in range(10 * PATIENCE):
            with contextlib.suppress(OSError, ValueError):
                with open(port_file) as file:
                    return socket.create_connection(("127.0.0.1", int(file.read())), timeout=2 * PATIENCE)
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError("Firefox does not start")

    def quit(self):
        with contextlib.suppress(OSError, ValueError, RuntimeError):
            self.call("Marionette:Quit", flags=["eForceQuit"])

    def end(self):
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def receive(self):
        """A message: how long it is, a colon, JSON."""
        length = b""
        while (byte := self.stream.read(1)) != b":":
            if not byte:
                raise RuntimeError("Firefox has ended")
            length += byte
        return json.loads(self.stream.read(int(length)))

    def call(self, method, **parameters):
        self.number += 1
        message = json.dumps([0, self.number, method, parameters]).encode()
        self.connection.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self.receive()
        if error:
            raise RuntimeError(f"Firefox refuses {method}: {error['message']}")
        return result

    def script(self, script, *arguments):
        return self.call("WebDriver:ExecuteAsyncScript", script=script, args=arguments, sandbox=None)["value"]

    def open(self, path):
        """Opens a file, by its path in the folder."""
        self.call("WebDriver:Navigate", url="file://" + os.path.join(self.folder, path))
        self.script(OPENED)

    def find(self, phrase):
        """How often the search of the viewer finds a phrase in the file that is open."""
        return self.script(FIND, phrase)

    def copied(self):
        """What is copied of the file that is open when all is selected."""
        return self.script(COPY)
