import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMembership, useViewer } from '../../app/viewer';
import classes from './desk-tabs.module.css';

/** The way around the pages of whoever runs the platform or works for a trade agency. */
export function DeskTabs() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const agency = useMembership('AGENCY');
  const ofAgency = agency
    ? ['/agency', '/agency/imports', '/agency/awards', '/agency/exposure']
    : [];
  const ofPlatform = viewer?.isPlatformAdministrator
    ? ['/admin/users', '/admin/weights', '/admin/jobs', ...(agency ? [] : ['/agency/awards'])]
    : [];
  const team = agency ? ['/team'] : [];
  const paths = [...ofAgency, ...ofPlatform, '/organisations', '/msme-definitions', ...team];
  return (
    <nav className={classes.tabs} aria-label={t('desk.pages')}>
      {paths.map((path) => (
        <NavLink key={path} to={path} end className={classes.tab}>
          {t(`desk.tab.${path.slice(1).replaceAll('/', '-')}`)}
        </NavLink>
      ))}
    </nav>
  );
}
