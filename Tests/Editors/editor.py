"""An editor as the tests have one: what it can, and how it answers what the server asks it."""

import os

from lsprotocol import types
from pytest_lsp import ClientServerConfig, client_capabilities

CONFIGURATION = ClientServerConfig(server_command=[os.environ["CURVESHEET"], "lsp"])


async def start(client, folder):
    """Says what the editor can.

    Returns what the server registers by and by."""
    registered = []

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(parameters: types.RegistrationParams):
        registered.extend(parameters.registrations)

    @client.feature(types.WORKSPACE_INLAY_HINT_REFRESH)
    def refresh(*_):
        pass

    await client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities("visual-studio-code"),
            workspace_folders=[types.WorkspaceFolder(uri=folder, name="lessons")],
        )
    )
    return registered
