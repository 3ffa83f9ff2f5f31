/// All that can be asked of the preview: the files of the site, the reload script and the events.
struct PreviewSite: Sendable {
  let host: StaticHost
  let hub: ReloadHub
  let hosts: HostCheck

  func isEventRequest(_ request: RequestHead) -> Bool {
    request.method == .get && hosts.allows(request["host"]) && request.target.elementsEqual(ReloadAddress.events.utf8)
  }

  func response(to request: RequestHead) -> FileResponse {
    guard hosts.allows(request["host"]) else { return FileResponse(explaining: .misdirectedRequest) }
    guard request.target.elementsEqual(ReloadAddress.script.utf8) else { return host.respond(to: request) }
    var response = FileResponse(.ok, body: .bytes(Array(ReloadScript.text.utf8)))
    response.set("Content-Type", "text/javascript; charset=utf-8")
    response.set("Cache-Control", "no-cache")
    response.sendsBody = request.method != .head
    return response
  }
}
