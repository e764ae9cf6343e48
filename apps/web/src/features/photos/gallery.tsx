import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SupplierFactsFragment } from '../../graphql/generated/supplier';
import classes from './photos.module.css';

type Photos = SupplierFactsFragment['photos'];

/** The photos of a supplier, small ones that lead to the whole; nothing where there are none. */
export function Gallery({ photos }: { readonly photos: Photos }) {
  const { t } = useTranslation();
  if (photos.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('photos.title')}
      </Title>
      <ul className={`${classes.tiles} ${classes.gallery}`}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <a className={classes.link} href={photo.path}>
              <figure className={classes.figure}>
                <img
                  className={classes.picture}
                  src={photo.smallPath}
                  alt={photo.alt}
                  lang={photo.language}
                  width={photo.width}
                  height={photo.height}
                  loading="lazy"
                  decoding="async"
                />
                <figcaption aria-hidden className={classes.caption} lang={photo.language}>
                  {photo.alt}
                </figcaption>
              </figure>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
