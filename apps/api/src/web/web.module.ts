import { Module } from '@nestjs/common';
import { FirstAnswers } from './first-answers.js';
import { WebController } from './web.controller.js';
import { WebPage } from './web-page.js';

/** The web app, served by the api. Without a built app its addresses answer 404. */
@Module({ controllers: [WebController], providers: [FirstAnswers, WebPage] })
export class WebModule {}
