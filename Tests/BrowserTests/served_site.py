"""A built site under nginx, below a path."""

import http.client
import os
import pathlib
import socket
import subprocess
import tempfile
import time

CONFIGURATION = """
{modules}
daemon off;
master_process off;
pid {work}/nginx.pid;
error_log {work}/error.log;
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  server {{
    listen 127.0.0.1:{port};
    {rules}
  }}
}}
"""


class ServedSite:
    """Serves `root` at `prefix` on a free loopback port while it is open.

    The header forbids whatever the theme promises not to need: inline code, inline styles, other hosts.
    """

    modules = ""

    def __init__(self, root: pathlib.Path, prefix: str = "/news/"):
        self.root = root.resolve()
        self.prefix = prefix

    @property
    def rules(self) -> str:
        """What stands in nginx’s server block."""
        return f"""
          add_header Content-Security-Policy "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'" always;
          location {self.prefix} {{ alias {self.root}/; error_page 404 {self.prefix}404.html; }}
        """

    def __enter__(self):
        self.work = tempfile.TemporaryDirectory()
        self.port = free_port()
        configuration = pathlib.Path(self.work.name, "nginx.conf")
        configuration.write_text(
            CONFIGURATION.format(work=self.work.name, port=self.port, modules=self.modules, rules=self.rules)
        )
        self.process = subprocess.Popen([nginx(), "-c", configuration, "-p", self.work.name], stderr=subprocess.DEVNULL)
        self.wait_until_it_answers()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.work.cleanup()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.prefix}"

    def get(self, path: str) -> tuple[int, bytes]:
        """Status and body of a path that starts with `/`."""
        response, body = self.ask(path)
        return response.status, body

    def ask(self, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
        """The answer to a request for a path that starts with `/`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response, body

    def wait_until_it_answers(self):
        for _ in range(100):
            try:
                self.get(self.prefix)
                return
            except OSError:
                time.sleep(0.05)
        log = pathlib.Path(self.work.name, "error.log")
        raise SystemExit("nginx does not answer: " + (log.read_text() if log.exists() else "no log"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def nginx() -> str:
    """Debian keeps nginx where only root looks."""
    return "/usr/sbin/nginx" if os.path.exists("/usr/sbin/nginx") else "nginx"
