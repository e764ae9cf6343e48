import type { INestApplicationContext, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS, type Access } from '#platform';

/** An entry point of the api: a field of Query, Mutation or Subscription. */
export interface Operation {
  readonly kind: 'Query' | 'Mutation' | 'Subscription';
  readonly name: string;
  /** Where it is written. */
  readonly resolver: string;
  /** Who may call it; undefined when nothing is said, which closes it for everybody. */
  readonly access: Access | undefined;
}

/** Where @nestjs/graphql's decorators write what a method is. */
const kindKey = 'graphql:resolver_type';
const nameKey = 'graphql:resolver_name';
const kinds: readonly unknown[] = ['Query', 'Mutation', 'Subscription'];

/** All operations of an app, by kind and name. */
export function findOperations(app: INestApplicationContext): Operation[] {
  const modules = [...app.get(ModulesContainer, { strict: false }).values()];
  const classes = new Set(
    modules.flatMap((module) => [...module.providers.values()].map(({ metatype }) => metatype)),
  );
  return [...classes]
    .filter((type): type is Type => typeof type === 'function' && 'prototype' in type)
    .flatMap(operationsOf)
    .sort((one, other) => keyOf(one).localeCompare(keyOf(other), 'en'));
}

function operationsOf(type: Type): Operation[] {
  const prototype = type.prototype as Record<string, unknown> | undefined;
  if (!prototype) return [];
  return Object.getOwnPropertyNames(prototype).flatMap((method) => {
    const handler = Object.getOwnPropertyDescriptor(prototype, method)?.value as unknown;
    if (typeof handler !== 'function') return [];
    const kind = Reflect.getMetadata(kindKey, handler) as Operation['kind'];
    if (!kinds.includes(kind)) return [];
    const name = (Reflect.getMetadata(nameKey, handler) as string | undefined) ?? method;
    const access = Reflect.getMetadata(ACCESS, handler) as Access | undefined;
    return [{ kind, name, resolver: `${type.name}.${method}`, access }];
  });
}

const keyOf = ({ kind, name }: Operation): string => `${kind} ${name}`;
