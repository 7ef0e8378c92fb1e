"""The domain types. They are frozen values and import none of the package's other parts."""

from rashomon.model.comparison import *  # noqa: F403
from rashomon.model.correction import *  # noqa: F403
from rashomon.model.document import *  # noqa: F403
from rashomon.model.reading import *  # noqa: F403
