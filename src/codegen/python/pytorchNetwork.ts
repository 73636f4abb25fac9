import { activationCode } from '../choices/activations';
import type { Experiment } from '../codeSource';
import { lines, when } from '../program';
import { denseLayers } from './denseLayers';

/** Returns the class of the network, and what it is made of. */
export function pytorchNetwork(experiment: Experiment): string {
  const { spec, data, widths, mixes, inputCount, mixedUnits } = experiment;
  const hasHidden = widths.length > 0;
  const first = mixes ? mixedUnits : inputCount;
  return lines(
    spec.mixing === 'attention' ? attention(experiment) : null,
    'class Network(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    mixes ? mixingLayers(experiment) : null,
    hasHidden ? `        sizes = [${first}, *WIDTHS]` : null,
    hasHidden
      ? `        self.hidden = nn.ModuleList(
            nn.Linear(fan_in, fan_out${spec.norm === 'batch' ? ', bias=False' : ''}) for fan_in, fan_out in zip(sizes, sizes[1:])
        )`
      : null,
    hasHidden ? normalization(experiment) : null,
    `        self.output = nn.Linear(${hasHidden ? 'sizes[-1]' : first}, ${data.outputCount})`,
    '',
    experiment.hasDropout ? '    def forward(self, h, masks=None):' : '    def forward(self, h):',
    mixes ? mixingForward(experiment) : null,
    hasHidden ? hiddenForward(experiment) : null,
    '        return self.output(h)',
    '',
    denseLayers(experiment, 'self.output'),
  );
}

function attention({ mixedUnits, headUnits }: Experiment): string {
  return `\
class Attention(nn.Module):
    """Scaled dot-product attention of each token to all of its sequence, and what mixes the heads."""

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
        return self.mixed(seen.transpose(1, 2).reshape(-1, ${headUnits}))

`;
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
  return `        self.mixing = nn.ModuleList(${layer[spec.mixing]} for fan_in in [${sizes.join(', ')}])`;
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
    // The mean over the batch takes the bias away again; 0.1 of a batch goes into the running statistics.
    batch: 'nn.BatchNorm1d(units, eps=1e-5, momentum=0.1)',
    layer: 'nn.LayerNorm(units, eps=1e-5)',
  };
  const layer = layers[spec.norm];
  return layer && `        self.norms = nn.ModuleList(${layer} for units in WIDTHS)`;
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
