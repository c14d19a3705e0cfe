import type { QuoteMedium } from '../../attributed-quote.js';

/** Nouns that name the medium of words. */
export const media: Readonly<Partial<Record<QuoteMedium, string>>> = {
  WRITTEN:
    'statement letter memo memorandum report email e-mail op-ed column book memoir essay article release filing affidavit lawsuit petition message text note website newsletter editorial paper',
  SOCIAL:
    'tweet tweets twitter facebook instagram post posts blog tiktok youtube mastodon bluesky linkedin reddit x.com',
  BROADCAST:
    'cnn msnbc nbc abc cbs fox npr bbc radio television tv podcast broadcast programme itv broadcaster',
  SPOKEN:
    'interview conference speech rally hearing debate reporters crowd audience meeting call phone telephone testimony',
};

/** Verbs of saying that imply the medium. */
export const mediumOfCue: Readonly<Partial<Record<QuoteMedium, string>>> = {
  WRITTEN: 'write email read',
  SOCIAL: 'tweet retweet blog post',
  SPOKEN: 'tell shout yell whisper chant exclaim testify mutter',
};
