import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import './tabs.css';
import './section-nav.css';

export interface SectionLink {
  readonly path: string;
  readonly href: string;
  readonly label: string;
}

/** The pages of one area side by side; the one that is open is marked. */
export function SectionNav({
  label,
  links,
}: {
  readonly label: string;
  readonly links: readonly SectionLink[];
}): ReactNode {
  const [path] = useLocation();
  return (
    <nav className="tab-list section-nav" aria-label={label}>
      {links.map((link) => (
        <Link
          key={link.path}
          href={link.href}
          className="tab"
          aria-current={link.path === path ? 'page' : undefined}
        >
          {link.label}
        </Link>
      ))}
    </nav>
  );
}
