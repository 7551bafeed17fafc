"""A session with the dashboard that no browser is needed for: the first answer, and a websocket that speaks as Shiny's does."""
import base64
import json
import os
import re
import socket
import struct
import time
import urllib.request


class Visitor:
    """first: the first answer, as text, that was waited for so many seconds; headers: of the websocket besides; came: what the session had to send before its page was there, by output."""

    def __init__(self, port, search, width=1000, headers=()):
        self.search, self.width = search, width
        request = urllib.request.Request(f"http://127.0.0.1:{port}/{search}", headers={"Cookie": f"width={width}"})
        began = time.monotonic()
        with urllib.request.urlopen(request) as answer:
            self.first = answer.read().decode()
        self.waited = time.monotonic() - began
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.file = self.socket.makefile("rb")
        self.socket.sendall("\r\n".join(("GET /websocket/ HTTP/1.1", f"Host: 127.0.0.1:{port}", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
                                         "Sec-WebSocket-Key: " + base64.b64encode(os.urandom(16)).decode(), *headers, "", "")).encode())
        while self.file.readline().strip():
            pass
        self.send("init", {".clientdata_output_page_hidden": False, ".clientdata_url_search": search, ".clientdata_singletons": ""})
        self.outputs()
        self.came = self.ask(search, "first", re.search('data-drawn="([^"]*)"', self.first)[1])

    def send(self, method, data):
        self.frame(json.dumps({"method": method, "data": data}).encode())

    def frame(self, text, kind=1):
        """A frame, of text where nothing else is said, masked by nothing."""
        size = bytes([0x80 | len(text)]) if len(text) < 126 else bytes([0x80 | 126]) + struct.pack(">H", len(text))
        self.socket.sendall(bytes([0x80 | kind]) + size + bytes(4) + text)

    def message(self):
        text, last = b"", False
        while not last:
            first, size = self.file.read(2)
            if size > 125:
                size = int.from_bytes(self.file.read(2 if size == 126 else 8), "big")
            text, last = text + self.file.read(size), first & 0x80
        return json.loads(text)

    def ask(self, search, origin="link", drawn=""):
        """Another state; the outputs that came for it."""
        self.send("update", {"state": {"search": search, "origin": origin, "width": self.width, "drawn": drawn}})
        return self.outputs()

    def outputs(self):
        """What comes next: the page, and what stands around it."""
        came = {}
        while "values" not in (message := self.message()):
            came |= message.get("custom", {}).get("around", {})
        return came | {name: value["html"] for name, value in message["values"].items()}

    def close(self):
        self.socket.close()
