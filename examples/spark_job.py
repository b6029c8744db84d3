"""Facts of a Spark data frame: a Stage is what `mapInPandas` takes.

Needs `pip install 'factlift[frames]' 'pyspark>=4,<5'` and Java 17.

Run it with a model:  FACTLIFT_MODEL=openai/gpt-5-mini python examples/spark_job.py articles.parquet facts.parquet
Without one the built-in reader answers; without files it reads the articles beside this script and prints some columns.
"""

import os
import sys
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import DataType, DoubleType, LongType, StringType, StructField, StructType

from factlift.stage import COLUMNS, Stage

ARTICLES = Path(__file__).parent / "articles"
TYPES: dict[type, type[DataType]] = {str: StringType, int: LongType, float: DoubleType}


def extract(frame: DataFrame, stage: Stage) -> DataFrame:
    """Returns the frame with the columns of facts behind its own."""
    added = [StructField(name, TYPES[kind]()) for name, kind in COLUMNS.items()]
    return frame.mapInPandas(stage.each, StructType([*frame.schema.fields, *added]))


def main() -> None:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # workers need factlift too
    spark = SparkSession.builder.appName("factlift").master(os.environ.get("SPARK_MASTER", "local[2]")).getOrCreate()
    # A partition is a worker: so many of them, times `concurrency`, is what the server gets at a time.
    stage = Stage(text="body", model=os.environ.get("FACTLIFT_MODEL", "builtin"), concurrency=16)
    if len(sys.argv) == 3:
        found = extract(spark.read.parquet(sys.argv[1]).repartition(2), stage)
        found.write.mode("error").parquet(sys.argv[2])
    else:
        rows = [(path.stem, path.read_text(encoding="utf-8")) for path in sorted(ARTICLES.glob("*.txt"))]
        found = extract(spark.createDataFrame(rows, "id string, body string").repartition(2), stage)
        found.select("id", "status", "error", "requests", "seconds").orderBy("id").show(truncate=False)
    spark.stop()


if __name__ == "__main__":
    main()
