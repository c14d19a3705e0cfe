import { ArticleVersion } from '../content/articles/article-version.entity.js';
import { Article } from '../content/articles/article.entity.js';
import { EmbargoClock } from '../content/articles/embargo-clock.entity.js';
import { ImagePerson } from '../content/articles/image-person.entity.js';
import { Image } from '../content/articles/image.entity.js';
import { ImportBatch } from '../content/articles/import-batch.entity.js';
import { Mention } from '../content/articles/mention.entity.js';
import { QuoteCluster } from '../content/clusters/quote-cluster.entity.js';
import { SpeakerMerge } from '../content/editing/speaker-merge.entity.js';
import { RevisionSeal } from '../content/history/revision-seal.entity.js';
import { Revision } from '../content/history/revision.entity.js';
import { OrganisationParent } from '../content/organisations/organisation-parent.entity.js';
import { OrganisationPath } from '../content/organisations/organisation-path.entity.js';
import { Organisation } from '../content/organisations/organisation.entity.js';
import { Membership } from '../content/people/membership.entity.js';
import { Person } from '../content/people/person.entity.js';
import { AttributionCandidate } from '../content/quotes/attribution-candidate.entity.js';
import { Attribution } from '../content/quotes/attribution.entity.js';
import { ClaimReview } from '../content/quotes/claim-review.entity.js';
import { Correction } from '../content/quotes/correction.entity.js';
import { QuoteEventHorizon } from '../content/quotes/quote-event-horizon.entity.js';
import { QuoteEvent } from '../content/quotes/quote-event.entity.js';
import { QuoteSpan } from '../content/quotes/quote-span.entity.js';
import { Quote } from '../content/quotes/quote.entity.js';
import { OtherName } from '../content/speakers/other-name.entity.js';
import { SpeakerSlug } from '../content/speakers/speaker-slug.entity.js';
import { Speaker } from '../content/speakers/speaker.entity.js';
import { QuoteCountChange } from '../content/statistics/quote-count-change.entity.js';
import { QuoteCount } from '../content/statistics/quote-count.entity.js';
import { QuoteLanguage } from '../content/statistics/quote-language.entity.js';
import { ArticleQuotes } from '../content/quotes/article-quotes.entity.js';
import { QuoteOrganisation } from '../content/quotes/quote-organisation.entity.js';
import { QuoteSearch } from '../content/quotes/quote-search.entity.js';
import { QuoteSpeaker } from '../content/quotes/quote-speaker.entity.js';
import { ApiKey } from '../security/api-keys/api-key.entity.js';
import { EditorSession } from '../security/sessions/editor-session.entity.js';
import { Webhook } from '../publish/webhooks/webhook.entity.js';

/** Every table, by the entity that describes it. */
export const entities = [
  Speaker,
  SpeakerSlug,
  OtherName,
  Organisation,
  OrganisationParent,
  OrganisationPath,
  Person,
  Membership,
  Article,
  ArticleVersion,
  Image,
  ImagePerson,
  Mention,
  ImportBatch,
  Quote,
  QuoteSpan,
  Attribution,
  AttributionCandidate,
  QuoteEvent,
  QuoteEventHorizon,
  EmbargoClock,
  Correction,
  ClaimReview,
  SpeakerMerge,
  Revision,
  RevisionSeal,
  QuoteSpeaker,
  QuoteOrganisation,
  ArticleQuotes,
  QuoteSearch,
  QuoteCluster,
  QuoteLanguage,
  QuoteCount,
  QuoteCountChange,
  ApiKey,
  EditorSession,
  Webhook,
];
