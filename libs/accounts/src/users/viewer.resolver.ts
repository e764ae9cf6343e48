import { Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Public, type Viewer } from '#platform';
import { ViewerView } from './dto/viewer.view.js';

@Resolver()
export class ViewerResolver {
  @Public()
  @Query(() => ViewerView, { nullable: true, description: 'Who is signed in; null for nobody.' })
  viewer(@CurrentViewer() viewer: Viewer | undefined): ViewerView | null {
    return viewer ? ViewerView.of(viewer) : null;
  }
}
