/**
 * The words that rendering adds to a document. They are part of the document's own page, which exists
 * in Chinese only; the language of the surrounding page does not change them.
 */
export const words = {
  gap: '〔缺〕',
  doubt: '〔疑〕',
  gapTitle: '此处有缺',
  doubtTitle: '此处存疑',
  proposal: (text: string) => `可能是“${text}”。`,
  back: '回到原处',
  notes: '存疑与缺漏',
  annex: '附',
  inferred: '原编号脱落，据上下文推定',
} as const;
