import { activationCode } from '../choices/activations';
import type { Experiment } from '../codeSource';
import { bracketed, lines, when } from '../program';
import { blocks } from './blocks';
import { denseLayers } from './denseLayers';

/** Returns the class of the network, and what it is made of. */
export function pytorchNetwork(experiment: Experiment): string {
  const { spec, data, widths, mixes, inputCount, mixedUnits } = experiment;
  const hasHidden = widths.length > 0;
  const first = mixes ? mixedUnits : inputCount;
  const linear = `nn.Linear(fan_in, fan_out${spec.norm === 'batch' ? ', bias=False' : ''})`;
  return blocks(
    spec.mixing === 'attention' ? attention(experiment) : null,
    lines(
      'class Network(nn.Module):',
      '    def __init__(self):',
      '        super().__init__()',
      mixes ? mixingLayers(experiment) : null,
      when(hasHidden, `        sizes = [${first}, *WIDTHS]`),
      when(
        hasHidden && spec.norm === 'batch',
        '        # The mean over the batch would take a bias away again.',
      ),
      when(
        hasHidden,
        `        self.hidden = nn.ModuleList(
            ${linear} for fan_in, fan_out in pairwise(sizes)
        )`,
      ),
      hasHidden ? normalization(experiment) : null,
      `        self.output = nn.Linear(${hasHidden ? 'sizes[-1]' : first}, ${data.outputCount})`,
      '',
      experiment.hasDropout ? '    def forward(self, h, masks=None):' : '    def forward(self, h):',
      mixes ? mixingForward(experiment) : null,
      hasHidden ? hiddenForward(experiment) : null,
      '        return self.output(h)',
      '',
      denseLayers(experiment, 'self.output'),
    ),
  );
}

function attention({ mixedUnits, headUnits }: Experiment): string {
  return `\
class Attention(nn.Module):
    """Scaled dot-product attention of each token to all of its sequence, and a layer after it."""

    def __init__(self, fan_in):
        super().__init__()
        self.query = nn.Linear(fan_in, ${headUnits})
        # A bias would add the same to all scores of a token, which their softmax does not see.
        self.key = nn.Linear(fan_in, ${headUnits}, bias=False)
        self.value = nn.Linear(fan_in, ${headUnits})
        self.mixed = nn.Linear(${headUnits}, ${mixedUnits})

    def forward(self, h):
        def heads(z):
            return z.view(-1, LENGTH, HEADS, ${headUnits} // HEADS).transpose(1, 2)

        q, k, v = heads(self.query(h)), heads(self.key(h)), heads(self.value(h))
        seen = F.scaled_dot_product_attention(q, k, v)
        return self.mixed(seen.transpose(1, 2).reshape(-1, ${headUnits}))`;
}

function mixingLayers({ spec, inputCount, mixedUnits }: Experiment): string {
  const sizes = Array.from({ length: spec.mixingLayers }, (_, index) =>
    index === 0 ? inputCount : mixedUnits,
  );
  const layer = {
    none: '',
    average: `nn.Linear(fan_in, ${mixedUnits})`,
    attention: 'Attention(fan_in)',
  };
  return bracketed(
    '        self.mixing = nn.ModuleList(',
    [`${layer[spec.mixing]} for fan_in in [${sizes.join(', ')}]`],
    ')',
  );
}

function mixingForward({ spec, mixedUnits }: Experiment): string {
  if (spec.mixing === 'attention') {
    return lines('        for layer in self.mixing:', '            h = layer(h)');
  }
  const { pytorch } = activationCode[spec.activation];
  return lines(
    '        for layer in self.mixing:  # of a sequence the mean over all tokens, at each of them',
    '            h = layer(h)',
    when(pytorch !== 'h', `            h = ${pytorch}`),
    `            tokens = h.view(-1, LENGTH, ${mixedUnits})`,
    `            h = tokens.mean(dim=1, keepdim=True).expand_as(tokens).reshape(-1, ${mixedUnits})`,
  );
}

function normalization({ spec }: Experiment): string | null {
  const layers = {
    none: null,
    batch: `\
        # PyTorch's momentum is the share of the new batch: its 0.1 is 0.9 elsewhere.
        self.norms = nn.ModuleList(nn.BatchNorm1d(units, momentum=0.1) for units in WIDTHS)`,
    layer: '        self.norms = nn.ModuleList(nn.LayerNorm(units) for units in WIDTHS)',
  };
  return layers[spec.norm];
}

function hiddenForward({ spec, hasDropout, widths }: Experiment): string {
  const { pytorch } = activationCode[spec.activation];
  const needsIndex = hasDropout || spec.norm !== 'none';
  const isResidual = spec.residual !== 'none';
  return lines(
    needsIndex
      ? '        for i, layer in enumerate(self.hidden):'
      : '        for layer in self.hidden:',
    when(isResidual, '            before = h'),
    '            h = layer(h)',
    when(spec.norm !== 'none', '            h = self.norms[i](h)'),
    when(pytorch !== 'h', `            h = ${pytorch}`),
    when(
      hasDropout,
      `            if masks is None:
                h = F.dropout(h, DROPOUT[i], self.training)
            elif masks[i] is not None:
                h = h * masks[i]`,
    ),
    when(
      isResidual,
      `            if h.shape == before.shape:
                h = before + h${spec.residual === 'scaled' ? ` / ${widths.length}` : ''}`,
    ),
  );
}
