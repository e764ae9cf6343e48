import { Module } from '@nestjs/common';
import { WebController } from './web.controller.js';

/** The web app, served by the api. Without a built app its addresses answer 404. */
@Module({ controllers: [WebController] })
export class WebModule {}
