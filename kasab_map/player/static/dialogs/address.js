/** The address under which others find this view, and whether they can. */
import { addressOf } from "../state/address.js";

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * @param {Record<string, string|null>} told
 * @param {string} published where the map is published; empty where nobody has said
 * @returns {{link: string, alone: ""|"file"|"machine"}} alone: why nobody else can open it
 */
export function sharedAddress(told, published) {
  const { location } = window;
  const opaque = location.origin === "null" && location.protocol !== "file:";
  if (opaque && !published) return { link: "", alone: "file" };
  const here = new URL(published || location.href);
  if (!published) for (const key of ["embed", "edition"]) here.searchParams.delete(key);
  const link = new URL(addressOf(told, here), here).href;
  if (here.protocol === "file:") return { link, alone: "file" };
  return { link, alone: LOOPBACK.test(here.hostname) ? "machine" : "" };
}

/** The address for a frame in somebody's page, with the edition that its author saw. @param {string} link @param {string} edition */
export function framedAddress(link, edition) {
  if (!link) return "";
  const address = new URL(link);
  address.searchParams.set("embed", "1");
  address.searchParams.set("edition", edition);
  return address.href.replaceAll("%2C", ",");
}
