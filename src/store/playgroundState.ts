import type { Intervention } from '../spec/interventions';
import type { Lab } from '../spec/lab';
import type { Pace, PageSettings } from '../spec/link/page';
import type { Link } from '../spec/link/query';
import type { Verification } from '../worker/answers/verification';
import type { ChartSettingsActions, ChartSettingsState } from './chartSettings';
import type { DataActions, DataState } from './data/dataSlice';
import type { DiagnosesState } from './diagnosis/diagnoses';
import type { RemedyActions, RemedyState } from './diagnosis/remedies';
import type { ExperimentActions } from './experiment';
import type { ClaimRunActions, ClaimRunsState } from './jobs/claimRuns';
import type { JobActions, JobsState } from './jobs/jobs';
import type { MapActions, MapState } from './jobs/phaseMap';
import type { LanguageActions, LanguageState } from './language';
import type { LessonActions, LessonState } from './lessons/lessonSlice';
import type { ClimbActions, ClimbState } from './pins/climb';
import type { PinActions, PinsState } from './pins/pins';
import type { PreparedActions, PreparedState } from './prepared/prepared';
import type { EndChangesState } from './run/endChanges';
import type { Notice } from './run/notices';
import type { RunState } from './run/run';
import type { StartActions, StartState } from './run/start';
import type { TimeTravelActions, TimeTravelState } from './run/timeTravel';
import type { SavedRunActions } from './savedRun/savedRun';
import type { UndoActions, UndoState } from './undo';
import type { WelcomeActions, WelcomeState } from './welcome';

export type { Verification };
export type LayerCheck = Extract<Verification, { kind: 'checked' }>['check']['layers'][number];

export interface PlaygroundState
  extends RunState,
    JobsState,
    TimeTravelState,
    PinsState,
    ClimbState,
    MapState,
    ClaimRunsState,
    LessonState,
    PreparedState,
    StartState,
    ChartSettingsState,
    EndChangesState,
    DataState,
    DiagnosesState,
    RemedyState,
    UndoState,
    LanguageState,
    WelcomeState {
  lab: Lab;
  page: PageSettings;
  /** The variant that the controls change. */
  activeVariant: number;
}

export interface PlaygroundActions
  extends JobActions,
    TimeTravelActions,
    PinActions,
    ClimbActions,
    MapActions,
    ClaimRunActions,
    LessonActions,
    PreparedActions,
    StartActions,
    ChartSettingsActions,
    DataActions,
    ExperimentActions,
    RemedyActions,
    SavedRunActions,
    UndoActions,
    LanguageActions,
    WelcomeActions {
  /** Builds what the link says; called once, when the page stands. */
  begin(): void;
  openLink(link: Link): Promise<void>;
  train(): Promise<void>;
  pause(): Promise<void>;
  advance(count: number): Promise<void>;
  /** Stops a variant that has ended for its best network. */
  restoreBest(variant: number): Promise<void>;
  /** Changes a variant's network by hand, which the link cannot hold: the next build begins without. */
  intervene(variant: number, intervention: Intervention): Promise<void>;
  /** Takes back the last of these changes, as long as no step has been made since. */
  undoIntervention(variant: number): Promise<void>;
  /** Checks a variant's gradient of the present step by two other ways of computing it. */
  verify(variant: number): Promise<Verification>;
  /** Stops the check: nobody waits for it any more. */
  cancelVerification(): Promise<void>;
  /** Returns a digest of the bits of each variant's parameters. */
  digests(): Promise<string[]>;
  reset(): Promise<void>;
  setPace(pace: Pace): Promise<void>;
  setTheme(theme: PageSettings['theme']): void;
  selectVariant(variant: number): void;
  dismiss(notice: Notice): void;
  /** The last frame is on the screen. */
  shown(): void;
}
