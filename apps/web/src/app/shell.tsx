import { Anchor, Burger, Button, Collapse, Group, NativeSelect, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { SignOutDocument } from '../graphql/generated/account';
import { changeLanguage, loadTexts } from '../i18n/i18n';
import { appLanguages } from '../i18n/languages';
import { lazyAside } from '../ui/lazy-aside';
import { ThemeSwitch } from '../ui/theme-switch';
import { linksFor } from './navigation';
import classes from './shell.module.css';
import { useViewer } from './viewer';

/** Loaded by those few alone who act for somebody. */
const ActingBanner = lazyAside(async () => {
  await loadTexts(['desk']);
  return import('../features/agency/acting-banner');
});

/** The frame of every page: the way around, the language, the colours and who is signed in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  const [wasOpened, setWasOpened] = useState(false);
  const { actedFor, viewer } = useViewer();
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link className={classes.brand} to="/" onClick={close}>
            <Mark />
            Iloilo
          </Link>
          <nav className={classes.wide} aria-label={t('shell.navigation')}>
            <Links />
          </nav>
          <Group gap="xs" className={classes.tools} wrap="nowrap">
            <Tools close={close} />
          </Group>
          <Burger
            className={classes.burger}
            opened={isOpen}
            onClick={() => {
              setWasOpened(true);
              toggle();
            }}
            aria-label={t('shell.menu')}
            aria-expanded={isOpen}
            size="sm"
          />
        </div>
        <Collapse expanded={isOpen} className={classes.narrow}>
          {wasOpened && (
            <>
              <Stack gap="xs" p="md" onClick={close}>
                <nav aria-label={t('shell.navigation')} className={classes.list}>
                  <Links />
                </nav>
              </Stack>
              <Group p="md" pt={0}>
                <Tools close={close} />
              </Group>
            </>
          )}
        </Collapse>
      </header>
      {actedFor && (
        <Suspense>
          <ActingBanner msme={actedFor} />
        </Suspense>
      )}
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <footer className={classes.footer}>
        <span>{t('shell.promise')}</span>
        {viewer && viewer.memberships.length > 0 && (
          <Anchor component={Link} to="/team" c="inherit" fz="inherit" underline="always">
            {t('nav.team')}
          </Anchor>
        )}
        <Anchor component={Link} to="/ranking-rules" c="inherit" fz="inherit" underline="always">
          {t('nav.rules')}
        </Anchor>
      </footer>
    </>
  );
}

/** The sign of the house, as in favicon.svg, drawn without asking for a file. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0b6b6b" />
      <path
        d="M8 21c4 0 4-9 8-9s4 9 8 9"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="16" cy="8" r="2.4" fill="#ffc857" />
    </svg>
  );
}

function Links() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  return linksFor(viewer).map(({ to, label }) => (
    <NavLink key={to} to={to} end className={classes.link}>
      {t(label)}
    </NavLink>
  ));
}

function Tools({ close }: { readonly close: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <NativeSelect
        aria-label={t('shell.language')}
        size="xs"
        value={i18n.language}
        data={appLanguages.map(({ tag, name }) => ({ value: tag, label: name }))}
        onChange={(event) => void changeLanguage(event.currentTarget.value)}
      />
      <ThemeSwitch />
      <Account close={close} />
    </>
  );
}

/** Who is signed in: the way to their account, and out. */
function Account({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const { viewer, renew } = useViewer();
  const navigate = useNavigate();
  const [, signOut] = useMutation(SignOutDocument);
  if (viewer === undefined) return <span className={classes.account} />;
  if (viewer === null) {
    return (
      <Button component={Link} to="/sign-in" size="xs">
        {t('account.signIn')}
      </Button>
    );
  }
  return (
    <>
      <NavLink to="/account" className={classes.link} title={viewer.email} onClick={close}>
        {t('nav.account')}
      </NavLink>
      <Button
        size="xs"
        variant="default"
        title={viewer.email}
        onClick={async () => {
          await signOut({});
          renew();
          await navigate('/');
        }}
      >
        {t('account.signOut')}
      </Button>
    </>
  );
}
