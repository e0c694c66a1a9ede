"""The engines themselves: the same rows come from single calls, Arrow, Spark and datatrove."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from frenchnewsclean import Cleaner, clean, clean_html
from frenchnewsclean.integrations.arrow import ARTICLE, clean_batch, clean_table, output_schema
from frenchnewsclean.testing import raw_article

MADE = [raw_article(kind, seed) for kind in ("wire", "site") for seed in range(20)]
RAWS = [made.raw for made in MADE]


def single(raw: str) -> dict[str, Any]:
    found = clean(raw).to_dict(source=False)
    return {"text": found.pop("text"), "article": found}


SINGLE = [single(raw) for raw in RAWS]


class TestArrow:
    def test_the_same_as_single_calls(self) -> None:
        batch = pa.RecordBatch.from_pydict({"id": list(range(len(RAWS))), "text": RAWS})
        out = clean_batch(batch)
        assert out.schema == output_schema(batch.schema)
        assert [{"text": row["text"], "article": row["article"]} for row in out.to_pylist()] == SINGLE
        assert out.column("id").to_pylist() == list(range(len(RAWS)))

    def test_the_type_holds_every_field(self) -> None:
        names = {field.name for field in ARTICLE}
        assert names == set(single(RAWS[0])["article"])

    def test_pages_anchors_and_headlines(self) -> None:
        page = raw_article("page", 3)
        batch = pa.RecordBatch.from_pydict({"page": [page.raw.encode(), None]}, pa.schema([("page", pa.binary())]))
        first, second = clean_batch(batch, html="page").to_pylist()
        assert (first["text"], first["article"]["title"]) == (page.text, clean_html(page.raw).title)
        assert second == {"text": None, "article": None}
        raw = "Titre\n\nLe pont a rouvert lundi, dit la mairie."
        dated = {"text": [raw] * 2, "day": ["2023-10-03", None], "head": ["Titre", None]}
        first, second = clean_batch(pa.RecordBatch.from_pydict(dated), anchor="day", title="head").to_pylist()
        assert (first["article"]["dates"][0]["value"], first["article"]["title"]) == ("2023-10-02", "Titre")
        assert second["article"]["dates"][0]["value"] is None

    def test_a_record_with_an_anchor_keeps_the_options_of_the_cleaner(self, tmp_path: Path) -> None:
        rules = tmp_path / "own.toml"
        rules.write_text('[[rule]]\nid = "own.slogan"\nkind = "advert"\npattern = "notre slogan"\n', encoding="utf-8")
        dated = {"text": ["Le pont a rouvert lundi, dit la mairie.\n\nNotre slogan"], "day": ["2023-10-03"]}
        cleaner = Cleaner(rules=[rules], dates="iso")
        (row,) = clean_batch(pa.RecordBatch.from_pydict(dated), anchor="day", cleaner=cleaner).to_pylist()
        assert row["text"] == "Le pont a rouvert 2023-10-02, dit la mairie."

    def test_what_does_not_fit(self) -> None:
        with pytest.raises(ValueError, match="no column 'body'"):
            clean_batch(pa.RecordBatch.from_pydict({"text": RAWS[:1]}), text="body")
        with pytest.raises(ValueError, match="must be of texts, not int64"):
            clean_batch(pa.RecordBatch.from_pydict({"text": [1]}))
        with pytest.raises(ValueError, match="'article' already"):
            clean_batch(pa.RecordBatch.from_pydict({"text": RAWS[:1], "article": [1]}))

    def test_pandas_and_polars(self) -> None:
        pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
        table = pa.Table.from_pandas(pandas.DataFrame({"text": RAWS}))
        assert list(clean_table(table).to_pandas()["text"]) == [row["text"] for row in SINGLE]
        frame = polars.from_arrow(clean_table(polars.DataFrame({"text": RAWS}).to_arrow()))
        assert frame["text"].to_list() == [row["text"] for row in SINGLE]


class TestSpark:
    def test_the_same_with_two_workers(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pytest.importorskip("pyspark", reason="PySpark is not installed")
        if shutil.which("java") is None:
            pytest.skip("Spark needs Java, and there is none on this machine")
        from pyspark.sql import SparkSession

        from frenchnewsclean.integrations.spark import clean_dataframe

        monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)  # else the workers take the first python3 of the PATH
        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate()
        )
        try:
            frame = session.createDataFrame(list(enumerate(RAWS)), "id int, raw string").repartition(4)
            rows = clean_dataframe(frame, "raw").orderBy("id").collect()
            assert [row["raw"] for row in rows] == [row["text"] for row in SINGLE]
            assert [row["article"].asDict(recursive=True) for row in rows] == [row["article"] for row in SINGLE]
        finally:
            session.stop()


class TestDatatrove:
    def test_the_same_through_its_local_executor(self, tmp_path: Path) -> None:
        pytest.importorskip("datatrove", reason="datatrove is not installed")
        with (tmp_path / "in.jsonl").open("w", encoding="utf-8") as file:
            for n, raw in enumerate(RAWS):
                file.write(json.dumps({"id": str(n), "text": raw}) + "\n")
        program = f"""
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from frenchnewsclean.integrations.datatrove import FrenchNewsCleaner
LocalPipelineExecutor(
    pipeline=[
        JsonlReader({str(tmp_path)!r}, glob_pattern="in.jsonl"),
        FrenchNewsCleaner(max_removed=0.95),
        JsonlWriter({str(tmp_path / "out")!r}, output_filename="${{rank}}.jsonl", compression=None),
    ],
    tasks=1, workers=1, logging_dir={str(tmp_path / "logs")!r},
).run()
"""
        subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, timeout=300)
        lines = (tmp_path / "out" / "00000.jsonl").read_text(encoding="utf-8").splitlines()
        rows = sorted((json.loads(line) for line in lines), key=lambda row: int(row["id"]))
        assert [{"text": row["text"], "article": row["metadata"]["article"]} for row in rows] == SINGLE
        stats = json.loads((tmp_path / "logs" / "stats.json").read_text(encoding="utf-8"))
        counted = next(step["stats"] for step in stats if "French news" in step["name"])
        assert counted["kept"] == len(RAWS)
        assert "copyright" in " ".join(counted)

    def test_documents_that_lose_too_much_are_dropped(self) -> None:
        pytest.importorskip("datatrove", reason="datatrove is not installed")
        from datatrove.data import Document

        from frenchnewsclean.integrations.datatrove import FrenchNewsCleaner

        step = FrenchNewsCleaner(max_removed=0.5, min_length=10)
        notice = "© 2023 Le Courrier. Tous droits réservés.\n\nOui."
        texts = ("Le pont a rouvert lundi, selon la mairie.", notice, "Oui.")
        documents = [Document(text=text, id=str(n)) for n, text in enumerate(texts)]
        assert [document.id for document in step.run(iter(documents))] == ["0"]
        with pytest.raises(ValueError, match="between 0 and 1"):
            FrenchNewsCleaner(max_removed=2)


@pytest.mark.parametrize(
    ("module", "blocked", "extra"),
    [("arrow", "pyarrow", "parquet"), ("spark", "pyspark", "spark"), ("datatrove", "datatrove", "datatrove")],
)
def test_a_missing_engine_is_named_with_its_extra(module: str, blocked: str, extra: str) -> None:
    program = f"import sys; sys.modules[{blocked!r}] = None\nimport frenchnewsclean.integrations.{module}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert f"pip install 'frenchnewsclean[{extra}]'" in done.stderr
