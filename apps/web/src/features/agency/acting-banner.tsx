import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type ActedFor, useViewer } from '../../app/viewer';
import classes from './acting-banner.module.css';

/** Says on every page for whom an officer acts, and lets them stop. */
export default function ActingBanner({ msme }: { readonly msme: ActedFor }) {
  const { t } = useTranslation();
  const { actFor } = useViewer();
  const navigate = useNavigate();
  return (
    <aside className={classes.banner} aria-label={t('acting.label')}>
      <span>{t('acting.says', { name: msme.name })}</span>
      <Link to="/profile">{t('acting.profile')}</Link>
      <Link to="/profile/matches">{t('acting.matches')}</Link>
      <Button
        size="compact-sm"
        color="dark"
        onClick={() => {
          actFor(undefined);
          void navigate('/agency');
        }}
      >
        {t('acting.stop')}
      </Button>
    </aside>
  );
}
