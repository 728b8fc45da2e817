/** The server's clock decides; ours only counts down towards it. */
export class ServerClock {
  private skewMs = 0;

  /** @param serverDate the Date header of a reply, which is cut to the second: the middle of it is the better guess */
  heard(serverDate: string | null): void {
    if (serverDate === null) return;
    const serverMs = Date.parse(serverDate);
    if (!Number.isNaN(serverMs)) this.skewMs = serverMs + 500 - Date.now();
  }

  nowMs(): number {
    return Date.now() + this.skewMs;
  }
}
