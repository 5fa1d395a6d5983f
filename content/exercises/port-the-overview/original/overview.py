import asyncio

async def overview(services, ask, limit):
    """One line for each service, in the given order."""

    async def line(service):
        try:
            async with asyncio.timeout(limit):
                return f"{service}: {await ask(service)}"
        except TimeoutError:
            return f"{service}: no answer"
        except Exception as problem:
            return f"{service}: {problem}"

    return await asyncio.gather(*(line(service) for service in services))


async def ask(service):
    match service:
        case "orders":
            await asyncio.sleep(0.08)
            return "12 open"
        case "stock":
            await asyncio.sleep(0.04)
            raise ConnectionError("connection refused")
        case _:
            await asyncio.sleep(2)
            return "fine"


if __name__ == "__main__":
    print("\n".join(asyncio.run(overview(["orders", "stock", "payments"], ask, 0.3))))
