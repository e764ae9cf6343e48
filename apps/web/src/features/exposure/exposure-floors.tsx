import { Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ExposureGroupsDocument } from '../../graphql/generated/exposure';
import { RemoveButton } from '../../ui/remove-button';
import { useGroupName } from '../desk/use-group-name';
import { type Floor, most } from './exposure-setting';

const usualPercent = 20;

/** The groups that a floor can name, as the api tells them. */
function useGroups(): readonly string[] {
  const [{ data }] = useQuery({ query: ExposureGroupsDocument });
  return data?.exposureGroups ?? [];
}

/** Shares of all exposure that groups are promised. */
export function ExposureFloors(props: {
  readonly floors: readonly Floor[];
  readonly change: (floors: readonly Floor[]) => void;
}) {
  const { floors, change } = props;
  const { t } = useTranslation();
  const groups = useGroups();
  const taken = new Set(floors.map(({ group }) => group));
  const [next] = groups.filter((group) => !taken.has(group));
  return (
    <Stack gap="sm" component="section" aria-label={t('exposure.floors')}>
      <div>
        <Text fw={600}>{t('exposure.floors')}</Text>
        <Text size="sm">{t('exposure.floorsHint')}</Text>
      </div>
      {floors.map((floor, index) => (
        <FloorFields
          key={index}
          floor={floor}
          groups={[...new Set([floor.group, ...groups.filter((group) => !taken.has(group))])]}
          change={(changed) => {
            change(floors.with(index, changed));
          }}
          remove={() => {
            change(floors.toSpliced(index, 1));
          }}
        />
      ))}
      {next && floors.length < most.floors && (
        <Group>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              change([...floors, { group: next, percent: usualPercent }]);
            }}
          >
            {t('exposure.addFloor')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function FloorFields(props: {
  readonly floor: Floor;
  readonly groups: readonly string[];
  readonly change: (floor: Floor) => void;
  readonly remove: () => void;
}) {
  const { floor } = props;
  const { t } = useTranslation();
  const nameOf = useGroupName();
  return (
    <Group align="flex-end" gap="sm">
      <NativeSelect
        flex="1 1 10rem"
        maw={320}
        label={t('group.name')}
        value={floor.group}
        data={props.groups.map((group) => ({ value: group, label: nameOf(group) }))}
        onChange={(event) => {
          props.change({ ...floor, group: event.currentTarget.value });
        }}
      />
      <NumberInput
        w={110}
        label={t('exposure.atLeast')}
        min={0}
        max={100}
        suffix=" %"
        value={floor.percent}
        onChange={(value) => {
          if (value !== '') props.change({ ...floor, percent: Math.round(Number(value)) });
        }}
      />
      <RemoveButton isTall name={nameOf(floor.group)} remove={props.remove} />
    </Group>
  );
}
