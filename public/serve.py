# Serves this folder to the machine that it is on: python3 serve.py, then open http://localhost:8000
import http.server as http
http.SimpleHTTPRequestHandler.extensions_map.update({".js": "text/javascript", ".wasm": "application/wasm", ".svg": "image/svg+xml"})
http.ThreadingHTTPServer(("localhost", 8000), http.SimpleHTTPRequestHandler).serve_forever()
