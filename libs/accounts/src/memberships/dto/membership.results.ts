import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Conflict, InvalidInput, LimitReached, NotAllowed, NotFound, resultUnion } from '#platform';
import { ViewerView } from '../../users/dto/viewer.view.js';
import { InvitationView } from './invitation.view.js';

@ObjectType({ description: 'The letter is on its way.' })
export class Invited {
  @Field(() => InvitationView)
  invitation!: InvitationView;
}

@ObjectType({ description: 'The invitation is void.' })
export class InvitationRevoked {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ description: 'The viewer belongs to the organisation now.' })
export class Joined {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => ViewerView, { description: 'Who is signed in now.' })
  viewer!: ViewerView;
}

@ObjectType({ description: 'The organisation’s people have changed.' })
export class MembersChanged {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => ID)
  userId!: string;
}

export const InviteMemberResult = resultUnion('InviteMemberResult', Invited, [
  InvalidInput,
  NotFound,
  NotAllowed,
  Conflict,
  LimitReached,
]);

export const HandOverResult = resultUnion('HandOverResult', Invited, [
  InvalidInput,
  NotFound,
  NotAllowed,
  Conflict,
  LimitReached,
]);

export const RevokeInvitationResult = resultUnion('RevokeInvitationResult', InvitationRevoked, [
  NotFound,
  NotAllowed,
]);

export const AcceptInvitationResult = resultUnion('AcceptInvitationResult', Joined, [
  InvalidInput,
  NotFound,
  Conflict,
  LimitReached,
]);

export const ChangeRoleResult = resultUnion('ChangeRoleResult', MembersChanged, [
  InvalidInput,
  NotFound,
  NotAllowed,
  Conflict,
]);

export const RemoveMemberResult = resultUnion('RemoveMemberResult', MembersChanged, [
  NotFound,
  NotAllowed,
  Conflict,
]);
