import { stageOfRules } from '../rule.ts';
import { lexicalRules } from '../rules/lexical.ts';

/** Words that filters and conversions spoiled, where only one word can have stood there. */
export const lexical = stageOfRules(lexicalRules);
