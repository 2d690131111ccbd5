"""Searches PDFs with Chromium: the program itself, its own viewer and its own find in page, without a window.

The protocol for developers has no find in page. The element `<webview>` has one, which is that of the bar of Ctrl+F, and
`chrome://glic` is a page that may hold the element. All and copy is what the viewer does for Ctrl+A and Ctrl+C.
"""

import contextlib
import functools
import http.server
import json
import os
import select
import subprocess
import tempfile
import threading
import time

PATIENCE = 60

OPEN = """(() => {
  const view = document.createElement("webview");
  view.style.cssText = "display: block; width: 800px; height: 1000px";
  document.body.prepend(view);
  view.src = %s;
})()"""

FIND = """new Promise((done) =>
  document.querySelector("webview").find(%s, {}, (found) => done(found.canceled ? null : found.numberOfMatches)))"""

LOADED = "typeof viewer === 'object' && viewer.loadState_ === 'success'"

COPY = """(async () => {
  const { PluginController } = await import("./pdf_viewer_wrapper.js");
  PluginController.getInstance().selectAll();
  return (await PluginController.getInstance().getSelectedText()).selectedText;
})()"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Chromium:
    """A browser without a window, which opens the PDFs of a folder."""

    def __init__(self, folder):
        with contextlib.ExitStack() as stack:
            self.served = http.server.ThreadingHTTPServer(
                ("127.0.0.1", 0), functools.partial(Quiet, directory=folder)
            )
            stack.callback(self.served.shutdown)
            threading.Thread(target=self.served.serve_forever, daemon=True).start()
            self.start(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)), stack)
            self.version = self.call("Browser.getVersion")["product"].partition("/")[2]
            self.page = self.attach(self.call("Target.createTarget", url="about:blank")["targetId"])
            # Its own scripts ask for what no profile without the assistant has, and are ended for that, sooner or later.
            self.call("Emulation.setScriptExecutionDisabled", self.page, value=True)
            self.call("Page.navigate", self.page, url="chrome://glic/")
            self.wait(lambda: self.evaluate(self.page, "location.host + document.readyState") == "gliccomplete")
            self.call("Emulation.setScriptExecutionDisabled", self.page, value=False)
            if self.evaluate(self.page, "typeof WebView") != "function":
                raise RuntimeError(f"chrome://glic of Chromium {self.version} holds no webview")
            self.stack = stack.pop_all()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stack.close()

    def start(self, profile, stack):
        (commands, self.commands), (self.answers, answers) = os.pipe(), os.pipe()

        # Chromium reads commands from 3 and writes answers to 4.
        def pipes():
            copies = os.dup(commands), os.dup(answers)
            os.dup2(copies[0], 3)
            os.dup2(copies[1], 4)

        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--enable-features=Glic"]
        self.process = subprocess.Popen(
            ["chromium", *flags, "--remote-debugging-pipe", "--user-data-dir=" + profile, "about:blank"],
            preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        stack.callback(self.stop)
        os.close(commands)
        os.close(answers)
        self.number, self.rest = 0, b""

    def stop(self):
        with contextlib.suppress(OSError, EOFError, RuntimeError, TimeoutError):
            self.call("Browser.close")
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def call(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while (answer := self.answer()).get("id") != self.number:
            if answer.get("method") == "Inspector.targetCrashed":
                raise EOFError("a page of Chromium has crashed")
        if "error" in answer:
            raise RuntimeError(f"Chromium refuses {method}: {answer['error']['message']}")
        return answer["result"]

    def answer(self):
        while b"\0" not in self.rest:
            if not select.select([self.answers], [], [], PATIENCE)[0]:
                raise TimeoutError(f"Chromium has not answered for {PATIENCE} seconds")
            read = os.read(self.answers, 1 << 20)
            if not read:
                raise EOFError("Chromium has ended")
            self.rest += read
        answer, _, self.rest = self.rest.partition(b"\0")
        return json.loads(answer)

    def wait(self, until):
        end = time.monotonic() + PATIENCE
        while not until():
            if time.monotonic() > end:
                raise TimeoutError(f"Chromium is not ready after {PATIENCE} seconds")
            time.sleep(0.02)

    def attach(self, target):
        return self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def evaluate(self, session, expression):
        answer = self.call(
            "Runtime.evaluate", session, expression=expression, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError("Chromium: " + json.dumps(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def open(self, path):
        """Opens a file, by its path in the folder."""
        self.evaluate(self.page, "document.querySelector('webview')?.remove()")
        self.wait(lambda: not self.viewers())
        address = f"http://127.0.0.1:{self.served.server_port}/{path}"
        self.evaluate(self.page, OPEN % json.dumps(address))
        self.wait(self.viewers)
        self.viewer = self.attach(self.viewers()[0])
        # Asked again and again: what the viewer tells by itself can be told before anyone listens.
        self.wait(self.is_loaded)

    def is_loaded(self):
        # A page that is on its way to another one refuses to answer.
        with contextlib.suppress(RuntimeError):
            return self.evaluate(self.viewer, LOADED)

    def viewers(self):
        targets = self.call("Target.getTargets", filter=[{}])["targetInfos"]
        of_viewer = "chrome-extension://"
        return [it["targetId"] for it in targets if it["type"] == "iframe" and it["url"].startswith(of_viewer)]

    def find(self, phrase):
        """How often find in page finds a phrase in the file that is open."""
        hits = self.evaluate(self.page, FIND % json.dumps(phrase))
        if hits is None:
            raise RuntimeError(f"Chromium has given up to look for {phrase}")
        return hits

    def copied(self):
        """What is copied of the file that is open when all is selected."""
        return self.evaluate(self.viewer, COPY)
