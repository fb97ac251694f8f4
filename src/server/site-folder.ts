import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Where builds of the site live: `versions/<name>/` each whole, and `current`, a link to the one being
 * served. Replacing the link is one step, so a reader sees the old site or the new one, never a mixture.
 */
export interface SiteFolder {
  /** An empty folder to build into, not served yet. */
  begin(name: string): string;
  /** Serves `name` from now on. The one before stays for pages already open; older ones go. */
  serve(name: string): void;
  /** The folder being served, or null before the first build. */
  current(): string | null;
  /** The one served before, for files that pages already open may still ask for. */
  previous(): string | null;
}

export function siteFolder(root: string): SiteFolder {
  const versions = join(root, 'versions');
  const link = (name: string) => join(root, name);
  mkdirSync(versions, { recursive: true });

  const target = (name: string): string | null => {
    try {
      const folder = join(versions, basename(readlinkSync(link(name))));
      return existsSync(folder) ? folder : null;
    } catch {
      return null;
    }
  };
  const point = (name: string, version: string) => {
    rmSync(link(`${name}.new`), { force: true });
    symlinkSync(join('versions', version), link(`${name}.new`));
    renameSync(link(`${name}.new`), link(name));
  };

  return {
    begin(name) {
      const folder = join(versions, name);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    serve(name) {
      const before = target('current');
      if (before && basename(before) !== name) point('previous', basename(before));
      point('current', name);
      const kept = [target('current'), target('previous')].map((folder) => folder && basename(folder));
      for (const version of readdirSync(versions)) {
        if (!kept.includes(version)) rmSync(join(versions, version), { recursive: true, force: true });
      }
    },
    current: () => target('current'),
    previous: () => target('previous'),
  };
}

/** The security headers that the build in `folder` was published with. */
export function headersOf(folder: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, '.headers.json'), 'utf8')) as Record<string, string>;
}
