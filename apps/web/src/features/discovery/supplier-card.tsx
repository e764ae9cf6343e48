import { Button } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReferenceData } from '../../app/reference-data';
import { useMembership } from '../../app/viewer';
import type { SearchSuppliersQuery } from '../../graphql/generated/discovery';
import { loadTexts } from '../../i18n/i18n';
import { useFormat } from '../../i18n/use-format';
import { lazyAside } from '../../ui/lazy-aside';
import type { Compared } from './compare-bar';
import classes from './discovery.module.css';
import type { Fits } from './use-fits';
import { useShortlist } from './use-shortlist';

/** Loaded by buyers alone who have chosen a need. */
const FitNote = lazyAside(async () => {
  await loadTexts(['reasons']);
  return import('./fit-note');
});

type FoundSupplier = SearchSuppliersQuery['searchSuppliers']['edges'][number]['node'];
type Highlight = FoundSupplier['highlights'][number];

/** A supplier that was found. Plain elements: a page of results is drawn before all else. */
export function SupplierCard(props: {
  readonly supplier: FoundSupplier;
  readonly compared: Compared;
  /** How suppliers serve the need that the reader has chosen; undefined for none. */
  readonly fits: Fits | undefined;
}) {
  const { supplier, compared, fits } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { economy } = useReferenceData();
  return (
    <article className={classes.card} data-photo={supplier.photo ? '' : undefined}>
      {supplier.photo && (
        <img
          className={classes.photo}
          src={supplier.photo.smallPath}
          alt={supplier.photo.alt}
          lang={supplier.photo.language}
          width={112}
          height={84}
          loading="lazy"
          decoding="async"
        />
      )}
      <div className={classes.facts}>
        <h2 className={classes.name}>
          <Link to={`/suppliers/${supplier.id}`}>{supplier.name}</Link>
          {supplier.isDemo && <span className={classes.demo}>{t('supplier.demo')}</span>}
        </h2>
        <p>{[supplier.place, economy(supplier.economy)].filter(Boolean).join(', ')}</p>
        {supplier.highlights
          .filter(({ field }) => field !== 'name')
          .slice(0, 2)
          .map((highlight) => (
            <p key={highlight.field}>
              <Marked highlight={highlight} />
            </p>
          ))}
        <p>
          {t('supplier.speaks', { languages: supplier.languages.map(format.language).join(', ') })}
          {supplier.exportMarkets.length > 0 &&
            ` · ${t('supplier.exports', { markets: supplier.exportMarkets.map(economy).join(', ') })}`}
        </p>
        {fits && (
          <div className={classes.fit}>
            <Suspense>
              <FitOf supplier={supplier} fits={fits} />
            </Suspense>
          </div>
        )}
      </div>
      <div className={classes.choices}>
        <label className={classes.box}>
          <input
            type="checkbox"
            aria-label={t('compare.addNamed', { name: supplier.name })}
            checked={compared.has(supplier.id)}
            disabled={!compared.has(supplier.id) && compared.isFull}
            onChange={() => {
              compared.toggle(supplier.id);
            }}
          />
          {t('compare.add')}
        </label>
        <ShortlistButton organisationId={supplier.organisationId} name={supplier.name} />
      </div>
    </article>
  );
}

function FitOf({ supplier, fits }: { readonly supplier: FoundSupplier; readonly fits: Fits }) {
  const fit = fits.of(supplier.id);
  if (fit === undefined) return null;
  const { id: supplierId, name } = supplier;
  return <FitNote fit={fit} needId={fits.needId} supplierId={supplierId} name={name} />;
}

interface Shortlisted {
  readonly organisationId: string;
  readonly name: string;
}

/** Puts a supplier on the shortlist of the reader's team, or takes it off; nothing for others. */
export function ShortlistButton(props: Shortlisted) {
  const buyer = useMembership('BUYER');
  return buyer ? <BuyersButton {...props} buyerId={buyer.organisationId} /> : null;
}

function BuyersButton(props: Shortlisted & { readonly buyerId: string }) {
  const { t } = useTranslation();
  const shortlist = useShortlist(props.buyerId);
  const isOn = shortlist.has(props.organisationId);
  return (
    <Button
      size="compact-sm"
      variant={isOn ? 'filled' : 'default'}
      aria-pressed={isOn}
      aria-label={t('shortlist.named', { name: props.name })}
      onClick={() => void shortlist.toggle(props.organisationId, props.name)}
    >
      {t(isOn ? 'shortlist.on' : 'shortlist.add')}
    </Button>
  );
}

/** The text of a find with the found words marked; text only, never markup. */
function Marked({ highlight: { text, ranges } }: { readonly highlight: Highlight }) {
  const parts = [];
  let from = 0;
  for (const { start, length } of ranges) {
    parts.push(
      text.slice(from, start),
      <mark key={start} className={classes.mark}>
        {text.slice(start, start + length)}
      </mark>,
    );
    from = start + length;
  }
  return [...parts, text.slice(from)];
}
