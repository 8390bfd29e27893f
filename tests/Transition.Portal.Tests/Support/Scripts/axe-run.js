(async () => {
  const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  if (result.passes.length === 0) return ['axe found nothing to check.'];
  return result.violations.map(broken => `${broken.id}: ${broken.nodes.slice(0, 3).map(node => `${node.html.slice(0, 200)} ${node.failureSummary}`).join(' | ')}`);
})()
