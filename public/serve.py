# Serves this folder to the machine that it is on, at the first port that is free: python3 serve.py, then open the address that it says
import http.server as http, socket
http.SimpleHTTPRequestHandler.extensions_map.update({".js": "text/javascript", ".wasm": "application/wasm", ".svg": "image/svg+xml"})
http.test(http.SimpleHTTPRequestHandler, http.ThreadingHTTPServer, bind="127.0.0.1", port=next(port for port in range(8000, 8100) if socket.socket().connect_ex(("127.0.0.1", port))))
